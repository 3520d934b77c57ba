package org.spean.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Data folders of the embedded Redis as files: laid out from an RDB file, or moved as a whole. Blocks. */
public final class RdbFolder {
    private static final String APPEND_ONLY = "appendonlydir";
    private static final String BASE = "appendonly.aof.1.base.rdb";
    private static final String LIST = "appendonly.aof.manifest";

    private RdbFolder() {}

    /** Makes the folder of a data folder that an {@link EmbeddedRedis} then starts from with what is in {@code rdb}, which is moved. */
    public static void lay(Path dataDir, Path rdb) throws IOException {
        RedisFiles files = RedisFiles.in(dataDir);
        files.create();
        Path folder = Files.createDirectories(files.folder().resolve(APPEND_ONLY));
        Files.move(rdb, folder.resolve(BASE), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(folder.resolve(LIST), "file " + BASE + " seq 1 type b\n", StandardCharsets.US_ASCII);
    }

    /** Where the embedded Redis of a data folder has its files. */
    public static Path of(Path dataDir) {
        return RedisFiles.in(dataDir).folder();
    }

    /** Whether an embedded Redis has written anything there. */
    public static boolean holdsData(Path dataDir) throws IOException {
        Path folder = of(dataDir).resolve(APPEND_ONLY);
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
