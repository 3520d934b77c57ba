package org.spean.conversation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.spean.content.ProtectedWord;
import org.spean.conversation.SessionStore.Guard;

/**
 * The loop and flood guard of one contact (contract, "Loop and flood guard"): how much was answered lately, and until when nothing
 * is. Pure and immutable; kept beside the session, so that counting and answering are one step. Counts answers, not arrivals: a
 * webhook delivered twenty times counts once. All times are milliseconds since 1970.
 *
 * @param like likeness of the last text, hashed; empty when it never counts as identical
 * @param mutedUntil nothing but protected words is answered before
 * @param words when each protected word was last answered
 */
public record FloodGuard(
        Window short30s,
        Window long10min,
        Window identical,
        String like,
        long mutedUntil,
        Map<ProtectedWord, Long> words) {
    /** Somebody who wrote nothing lately. */
    public static final FloodGuard CALM = new FloodGuard(Window.NONE, Window.NONE, Window.NONE, "", 0, Map.of());

    private static final int MOST_IN_30_S = 15;
    private static final int MOST_IN_10_MIN = 40;
    private static final int MOST_IDENTICAL = 5;
    private static final long SECONDS_30 = 30_000;
    private static final long MINUTE = 60_000;
    private static final long MINUTES_5 = 300_000;
    private static final long MINUTES_10 = 600_000;
    private static final int RADIX = 36;

    public FloodGuard {
        words = Map.copyOf(words);
    }

    /**
     * What the next turn may be; empty: none, the person was told and is muted. Past the limit and while muted a protected word
     * is answered all the same, at most once a minute each.
     */
    public Optional<Guard> judge(long now, String likeness, Optional<ProtectedWord> word) {
        boolean muted = isWithin(now, mutedUntil - MINUTES_10, MINUTES_10);
        if (!muted && !isPastTheLimit(now, likeness)) {
            return Optional.of(Guard.OPEN);
        }
        if (word.isPresent()) {
            return Optional.of(isWithin(now, words.getOrDefault(word.get(), 0L), MINUTE) ? Guard.QUIET : Guard.OPEN);
        }
        return muted ? Optional.empty() : Optional.of(Guard.NOTICE);
    }

    private boolean isPastTheLimit(long now, String likeness) {
        boolean same = !likeness.isEmpty() && likeness.equals(like);
        return short30s.count(now, SECONDS_30) >= MOST_IN_30_S
                || long10min.count(now, MINUTES_10) >= MOST_IN_10_MIN
                || same && identical.count(now, MINUTES_5) >= MOST_IDENTICAL;
    }

    /** The guard after a turn of the kind that {@link #judge} allowed. */
    public FloodGuard after(Guard guard, long now, String likeness, Optional<ProtectedWord> word) {
        if (guard == Guard.NOTICE) {
            return new FloodGuard(Window.NONE, Window.NONE, Window.NONE, likeness, now + MINUTES_10, words);
        }
        boolean same = !likeness.isEmpty() && likeness.equals(like);
        return new FloodGuard(
                short30s.plusOne(now, SECONDS_30),
                long10min.plusOne(now, MINUTES_10),
                same ? identical.plusOne(now, MINUTES_5) : new Window(now, 1),
                likeness,
                mutedUntil,
                guard == Guard.QUIET ? words : answered(now, word));
    }

    /** When this person was last answered, or up to 30 seconds earlier; 1970 when never. */
    public long lastAnswered() {
        return Math.max(short30s.start(), Math.max(long10min.start(), mutedUntil - MINUTES_10));
    }

    /** Short text for the store: numbers in base 36, no {@code |}. */
    public String encode() {
        StringBuilder text = new StringBuilder(64);
        short30s.encode(text);
        long10min.encode(text);
        identical.encode(text);
        text.append(like).append(',').append(Long.toString(mutedUntil, RADIX));
        words.forEach((word, at) ->
                text.append(',').append(word.ordinal()).append('=').append(Long.toString(at, RADIX)));
        return text.toString();
    }

    /** Reads what {@link #encode} wrote; anything else is {@link #CALM}. */
    public static FloodGuard decode(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length < 8) {
            return CALM;
        }
        try {
            Map<ProtectedWord, Long> words = new EnumMap<>(ProtectedWord.class);
            for (int i = 8; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                words.put(
                        ProtectedWord.values()[Integer.parseInt(parts[i].substring(0, equals))],
                        Long.parseLong(parts[i].substring(equals + 1), RADIX));
            }
            return new FloodGuard(
                    Window.decode(parts, 0),
                    Window.decode(parts, 2),
                    Window.decode(parts, 4),
                    parts[6],
                    Long.parseLong(parts[7], RADIX),
                    words);
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            return CALM;
        }
    }

    private Map<ProtectedWord, Long> answered(long now, Optional<ProtectedWord> word) {
        if (word.isEmpty()) {
            return words;
        }
        Map<ProtectedWord, Long> more = new EnumMap<>(ProtectedWord.class);
        more.putAll(words);
        more.put(word.get(), now);
        return more;
    }

    /** A start that lies further ahead than the length: the clock was put back, and nobody stays muted until it is there again. */
    private static boolean isWithin(long now, long start, long length) {
        return Math.abs(now - start) < length;
    }

    /** A count that starts anew when its time is over: it never counts more than a sliding window would. */
    record Window(long start, int answers) {
        static final Window NONE = new Window(0, 0);

        int count(long now, long length) {
            return isWithin(now, start, length) ? answers : 0;
        }

        Window plusOne(long now, long length) {
            return isWithin(now, start, length) ? new Window(start, answers + 1) : new Window(now, 1);
        }

        void encode(StringBuilder text) {
            text.append(Long.toString(start, RADIX)).append(',').append(answers).append(',');
        }

        static Window decode(String[] parts, int at) {
            return new Window(Long.parseLong(parts[at], RADIX), Integer.parseInt(parts[at + 1]));
        }
    }
}
