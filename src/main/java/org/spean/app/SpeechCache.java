package org.spean.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.spean.pack.PromptFiles;

/** Sounds that a machine made already, by voice, words and format, so that nobody pays twice. Blocks on files. */
final class SpeechCache {
    private final Path folder;

    SpeechCache(Path folder) {
        this.folder = folder;
    }

    /** The sound for a document, if it was made before. */
    Optional<byte[]> sound(String ssml) throws IOException {
        Path file = file(ssml);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    void keep(String ssml, byte[] sound) throws IOException {
        Files.createDirectories(folder);
        WholeFile.write(file(ssml), sound);
    }

    /** The document holds voice, speed and words. */
    private Path file(String ssml) {
        byte[] name = (AzureSpeech.FORMAT + '\n' + ssml).getBytes(StandardCharsets.UTF_8);
        return folder.resolve(PromptFiles.hash(name) + ".wav");
    }
}
