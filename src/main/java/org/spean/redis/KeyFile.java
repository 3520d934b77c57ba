package org.spean.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.spean.model.Mode;
import org.spean.model.Problem;

/**
 * The file of secrets (contract, SPEAN_KEY_FILE): lines {@code name: base64} with the names index, encryption (several while
 * rotating, newest first) and cookie. Made at the first start in demo mode; in live mode it must be there. Blocks: start-up
 * only.
 */
public final class KeyFile {
    private static final String HEAD = """
            # Secrets of this Spean: whoever has them and the data can read every number.
            # Keep a copy off this machine and out of the backup. Never change "index".
            # To rotate: put a new "encryption" line above the old one. New key: openssl rand -base64 32
            """;

    private static final Set<PosixFilePermission> FOR_OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private final Path path;
    private final SecureRandom random;

    /** What came of opening the file. */
    public sealed interface Opened {
        /** The keys are there; {@code warnings} are worth a line in the log. */
        record Ready(KeyRing keys, boolean made, List<Problem> warnings) implements Opened {}

        /** No start without keys. Never holds a key. */
        record Refused(List<Problem> problems) implements Opened {}
    }

    public KeyFile(Path path, SecureRandom random) {
        this.path = path;
        this.random = random;
    }

    /** Reads the keys, or makes them in demo mode. */
    public Opened open(Mode mode) {
        try {
            if (Files.exists(path)) {
                return read();
            }
            return switch (mode) {
                case DEMO -> make();
                case LIVE ->
                    refused(
                            0,
                            "the key file is missing.",
                            "Copy it from where you keep it, or start once in demo mode.");
            };
        } catch (IOException e) {
            return refused(0, "the key file cannot be read or made (" + e + ").", "Check its folder and owner.");
        }
    }

    private Opened make() throws IOException {
        KeyRing keys = KeyRing.random(random);
        Base64.Encoder base64 = Base64.getEncoder();
        String text = HEAD
                + "index: " + base64.encodeToString(keys.index())
                + "\nencryption: " + base64.encodeToString(keys.encryption().getFirst())
                + "\ncookie: " + base64.encodeToString(keys.cookie()) + "\n";
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        return new Opened.Ready(keys, true, List.of());
    }

    private Opened read() throws IOException {
        List<Problem> problems = new ArrayList<>();
        KeyLines lines = new KeyLines(path.toString(), problems);
        int number = 0;
        for (String line :
                Files.readString(path, StandardCharsets.UTF_8).lines().toList()) {
            lines.read(++number, line.strip());
        }
        return lines.ring()
                .<Opened>map(ring -> new Opened.Ready(ring, false, warnings()))
                .orElseGet(() -> new Opened.Refused(List.copyOf(problems)));
    }

    private List<Problem> warnings() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            return permissions.stream().anyMatch(FOR_OTHERS::contains)
                    ? List.of(Problem.warning(
                            path.toString(), 0, "other users can read or change the key file.", "Run chmod 600 on it."))
                    : List.of();
        } catch (IOException | UnsupportedOperationException e) {
            return List.of();
        }
    }

    private Opened refused(int line, String what, String todo) {
        return new Opened.Refused(List.of(Problem.error(path.toString(), line, what, todo)));
    }
}
