package org.spean.staff;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Browsers in which somebody signed in before, told by a cookie that only the key file makes: an id of the browser, and one mark for
 * each account. It signs nobody in; it only keeps their wrong attempts apart from those of strangers. Says nothing of who it was.
 * Nothing of it is kept here. Thread-safe.
 */
final class KnownBrowsers {
    /** A shared computer; who came first is forgotten first. */
    static final int MOST_ACCOUNTS = 8;

    private static final Pattern COOKIE =
            Pattern.compile("[A-Za-z0-9_-]{43}(\\.[a-z0-9]{26}){1," + MOST_ACCOUNTS + "}");

    private final KeyedHash hash;
    private final Secrets secrets;

    KnownBrowsers(KeyedHash hash, SecureRandom random) {
        this.hash = hash;
        this.secrets = new Secrets(random);
    }

    /** The id of the browser with this cookie, if the account signed in there. */
    Optional<String> known(String cookie, String account) {
        List<String> parts = parts(cookie);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String mark = mark(parts.getFirst(), account);
        return parts.stream().skip(1).anyMatch(one -> Secrets.same(one, mark))
                ? Optional.of(parts.getFirst())
                : Optional.empty();
    }

    /** The cookie for a browser in which the account has just signed in. @param cookie it had before, or nothing */
    String remember(String cookie, String account) {
        List<String> parts = parts(cookie);
        String browser = parts.isEmpty() ? secrets.token() : parts.getFirst();
        String mark = mark(browser, account);
        List<String> marks = new ArrayList<>(parts.isEmpty() ? parts : parts.subList(1, parts.size()));
        marks.remove(mark);
        marks.add(mark);
        return browser + "." + String.join(".", marks.subList(Math.max(0, marks.size() - MOST_ACCOUNTS), marks.size()));
    }

    private static List<String> parts(String cookie) {
        return COOKIE.matcher(cookie).matches() ? Arrays.asList(cookie.split("\\.")) : List.of();
    }

    private String mark(String browser, String account) {
        return hash.hash("browser", browser + "/" + account);
    }
}
