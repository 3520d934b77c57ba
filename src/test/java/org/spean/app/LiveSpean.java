package org.spean.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.spean.app.support.Folders;

/** A service in live mode, as far as that goes without a platform. */
final class LiveSpean {
    private LiveSpean() {}

    /** The shipped pack, as if somebody had called every number that is to be verified so many days ago. */
    static Path calledContent(Path folder, int days) {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Folders.edit(
                content.resolve("hotlines.yaml"),
                "fact: to-verify",
                "fact: {on: \"%s\", by: TEST}".formatted(LocalDate.now().minusDays(days)));
        return content;
    }

    private static void copyKeys(Path keys, Path data) {
        try {
            Files.copy(keys, Files.createDirectories(data).resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its keys and data lie in {@code folder}. */
    static RunningSpean start(Path folder, Path content) {
        // Keys must be there before a live start; a demo start makes them.
        RunningSpean.start(Map.of("SPEAN_DATA_DIR", folder.resolve("keys").toString()))
                .stop();
        Path data = folder.resolve("data");
        copyKeys(folder.resolve("keys/keys"), data);
        Commands.of(folder, data, "").must("staff", "add", "Chea Dara", "--roles", "worker");
        Map<String, String> live =
                new HashMap<>(StartRefusalsTest.live(folder.resolve("keys/keys").toString()));
        live.put("SPEAN_CONTENT_DIR", content.toString());
        live.put("SPEAN_DATA_DIR", folder.resolve("data").toString());
        live.put("SPEAN_GATEWAY_API_URL", "http://127.0.0.1:1");
        return RunningSpean.start(live);
    }
}
