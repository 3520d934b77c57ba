package org.spean.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;

/**
 * What stands beside the session of a call, where a text has its flood guard: {@code began;heard;l}, times in ms. With it most steps
 * of a call need not be told what only its first steps ask for: {@code begin.lua} reads less.
 *
 * @param began when its first step was played; empty before
 * @param heard when the live calls last heard of it, or when the talk it is in ends at the latest; empty when it is not live
 * @param left whether its last turn left its session as the place to go on at ({@link LeftWrites})
 */
record CallMarks(Optional<Instant> began, Optional<Instant> heard, boolean left) {
    private static final String LEFT = "l";
    private static final Pattern STORED = Pattern.compile("([0-9]{1,15})(?:;([0-9]{0,15});(l?))?");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");
    private static final CallMarks NONE = new CallMarks(Optional.empty(), Optional.empty(), false);

    /** So long a call needs no new time: small beside {@link LiveWrites#LIFE}. */
    static final Duration FRESH = Duration.ofMinutes(1);

    static CallMarks decode(String stored) {
        Matcher parts = STORED.matcher(stored);
        return parts.matches()
                ? new CallMarks(time(parts.group(1)), time(parts.group(2)), LEFT.equals(parts.group(3)))
                : NONE;
    }

    /**
     * As the store knows it beside them.
     *
     * @param millis when the live calls heard of it; empty when they do not know it
     * @param late whether the step lies in the past, so that its call's place need not be the one that was left last
     */
    CallMarks known(String millis, boolean late) {
        return new CallMarks(began, time(millis), left && !late);
    }

    String encode() {
        return millis(began) + ";" + millis(heard) + ";" + (left ? LEFT : "");
    }

    /** As they stand after a turn that is answered. */
    CallMarks after(Turn turn, Instant now) {
        return new CallMarks(Optional.of(began.orElse(now)), heard(turn, now), turn.wayBack() == Turn.WayBack.HERE);
    }

    private Optional<Instant> heard(Turn turn, Instant now) {
        if (ends(turn, Reply.Then.HangUp.class)) {
            return Optional.empty();
        }
        if (ends(turn, Reply.Then.Ring.class)) {
            return Optional.of(now.plus(LiveWrites.TALK));
        }
        return heard.filter(last -> isFresh(last, now)).or(() -> Optional.of(now));
    }

    private static boolean ends(Turn turn, Class<? extends Reply.Then> how) {
        return turn.replies().stream()
                .anyMatch(reply -> reply instanceof Reply.Spoken spoken && how.isInstance(spoken.then()));
    }

    /** A talk that is over lies ahead: it is not fresh, so that its end is written. */
    private static boolean isFresh(Instant heard, Instant now) {
        return !heard.isAfter(now) && heard.isAfter(now.minus(FRESH));
    }

    /** Empty for what is no time. */
    private static Optional<Instant> time(@Nullable String millis) {
        return millis == null || !MILLIS.matcher(millis).matches()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    private static String millis(Optional<Instant> time) {
        return time.map(at -> Long.toString(at.toEpochMilli())).orElse("");
    }
}
