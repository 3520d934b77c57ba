package org.spean.redis;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.spean.model.Problem;

/** Collects the keys from the lines of a key file; every fault becomes a problem with its line and without its content. */
final class KeyLines {
    private static final String NEW_KEY = "A key is 32 bytes in base64: openssl rand -base64 32 makes one.";

    private final String file;
    private final List<Problem> problems;
    private final List<byte[]> index = new ArrayList<>();
    private final List<byte[]> encryption = new ArrayList<>();
    private final List<byte[]> cookie = new ArrayList<>();

    KeyLines(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void read(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        switch (colon < 0 ? "" : line.substring(0, colon).strip()) {
            case "index" -> add(index, 1, number, line, colon);
            case "encryption" -> add(encryption, 20, number, line, colon);
            case "cookie" -> add(cookie, 1, number, line, colon);
            default -> error(number, "this line is not a key.", "Write index:, encryption: or cookie: and the key.");
        }
    }

    private void add(List<byte[]> keys, int most, int number, String line, int colon) {
        try {
            byte[] key = Base64.getDecoder().decode(line.substring(colon + 1).strip());
            if (key.length != KeyRing.LENGTH) {
                error(number, "this key is not 32 bytes long.", NEW_KEY);
            } else if (keys.size() == most) {
                error(number, "there are too many keys of this name.", "Keep only the right one.");
            } else {
                keys.add(key);
            }
        } catch (IllegalArgumentException e) {
            error(number, "this key is not base64.", NEW_KEY);
        }
    }

    /** The keys, when nothing was wrong with any line and none is missing. */
    Optional<KeyRing> ring() {
        missing(index, "index");
        missing(encryption, "encryption");
        missing(cookie, "cookie");
        return problems.isEmpty()
                ? Optional.of(new KeyRing(index.getFirst(), encryption, cookie.getFirst()))
                : Optional.empty();
    }

    private void missing(List<byte[]> keys, String name) {
        if (keys.isEmpty()) {
            error(0, "there is no good \"" + name + "\" key.", "Copy the file again from where you keep it.");
        }
    }

    private void error(int line, String what, String todo) {
        problems.add(Problem.error(file, line, what, todo));
    }
}
