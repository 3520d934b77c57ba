package org.spean.redis;

import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.Outcome;

/**
 * What a row's entry says; row.lua writes it.
 *
 * @param attempt how many were begun
 * @param rest second and gateway of an attempt whose outcome is open; else sid and code, each perhaps empty
 */
record LedgerEntry(char letter, int attempt, boolean repeat, String rest) {
    /** Reasons to skip that are no wish of the person: time ran out, we stopped, or the number took none of it; as rowderive.lua. */
    private static final Set<String> NOT_THEIR_WISH =
            Set.of("expired", "too-late", "cancelled", "rejected", "bad-number", "unreachable");

    static LedgerEntry of(String entry) {
        return new LedgerEntry(
                entry.charAt(0), Character.digit(entry.charAt(1), 36), entry.charAt(2) == 'r', entry.substring(3));
    }

    /** Of a row without one that was never claimed when its broadcast ended (rowskip.lua). */
    static LedgerEntry skipped(String reason) {
        return of("k0- " + reason);
    }

    Outcome outcome() {
        return switch (letter) {
            case 'p' -> Outcome.PENDING;
            case 'b', 'c' -> Outcome.CLAIMED;
            case 'x' -> Outcome.UNKNOWN;
            case 'a' -> Outcome.ACCEPTED;
            case 's' -> Outcome.SENT;
            case 'd' -> Outcome.DELIVERED;
            case 'u' -> Outcome.UNDELIVERED;
            case 'f', 'g' -> Outcome.FAILED;
            case 'r' -> Outcome.REJECTED;
            case 'k' -> Outcome.SKIPPED;
            default -> throw new IllegalStateException("a row of the ledger has a letter nobody writes");
        };
    }

    /** Whether the person was meant and not reached, for good: {@link org.spean.broadcast.Audience.NotReachedBy}; as rowderive.lua. */
    boolean missed() {
        return "ufgr".indexOf(letter) >= 0
                || letter == 'k' && code().filter(NOT_THEIR_WISH::contains).isPresent();
    }

    /** Why, in the provider's code or our word. */
    Optional<String> code() {
        if (letter == 'b' || letter == 'x') {
            return Optional.empty();
        }
        int space = rest.indexOf(' ');
        return Optional.of(rest.substring(space + 1)).filter(code -> space >= 0 && !code.isEmpty());
    }

    /** When an attempt whose outcome is open began, in seconds. */
    long begun() {
        return Long.parseLong(rest.substring(0, rest.indexOf(' ')));
    }

    /** By which gateway. */
    String gateway() {
        return rest.substring(rest.indexOf(' ') + 1);
    }
}
