package org.spean.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.spean.model.Language;

/** Where recordings lie: {@code prompts/km/manifest.yaml} and, beside it, one {@code ID.wav} a prompt. Blocks on files. */
public final class PromptFiles {
    /** The list of recordings of one language. */
    public static final String MANIFEST = "manifest.yaml";

    private static final String SOUND = ".wav";
    private static final int HASH_BYTES = 16;

    private PromptFiles() {}

    /** The folder of a language, below the content folder. */
    public static Path folder(Path content, Language language) {
        return content.resolve("prompts").resolve(language.code());
    }

    /** The sound of a prompt. */
    public static Path sound(Path content, Language language, String id) {
        return folder(content, language).resolve(id + SOUND);
    }

    /** First 32 hex digits of a SHA-256 of a sound: its name on the public port. */
    public static String hash(byte[] sound) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sound), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Ids of the sound files in a folder, ordered; empty where there is no folder. */
    public static List<String> ids(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SOUND))
                    .map(name -> name.substring(0, name.length() - SOUND.length()))
                    .sorted()
                    .toList();
        }
    }
}
