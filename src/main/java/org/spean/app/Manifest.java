package org.spean.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.spean.content.PromptRecording;

/** Writes the list of recordings of one language as {@link org.spean.pack.PromptReader} reads it. Blocks on files. */
final class Manifest {
    private static final String HEAD = """
            # The recordings of this language, written by `prompts import` and `prompts synthesize`. What is not named here is missing.
            # Whoever heard a recording beside its text says so with `prompts approve ID`.
            """;

    private Manifest() {}

    /** Replaces the file as a whole, so that nobody ever reads half of it. */
    static void write(Path file, Map<String, PromptRecording> recordings) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        new TreeMap<>(recordings).forEach((id, recording) -> entry(text, id, recording));
        if (recordings.isEmpty()) {
            text.append("[]\n");
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void entry(StringBuilder text, String id, PromptRecording recording) {
        text.append("- id: ").append(id).append('\n');
        field(text, "state", recording.state().word());
        field(text, "version", quoted(recording.version()));
        field(text, "voice", quoted(recording.voice()));
        field(text, "date", recording.date().toString());
        field(text, "hash", quoted(recording.hash()));
        recording.approvedBy().ifPresent(by -> field(text, "approved-by", quoted(by)));
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(": ").append(value).append('\n');
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
