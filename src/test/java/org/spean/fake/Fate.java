package org.spean.fake;

import java.util.SplittableRandom;

/** What becomes of one request. */
public enum Fate {
    ANSWERED,
    MUTE,
    DROPPED_BEFORE,
    TOO_MANY,
    SERVER_ERROR,
    REFUSED,
    DROPPED_AFTER,
    ERROR_AFTER,
    BAD_JSON;

    /** Whether the request is carried out, whatever the answer. */
    public boolean accepts() {
        return switch (this) {
            case ANSWERED, DROPPED_AFTER, ERROR_AFTER, BAD_JSON -> true;
            case MUTE, DROPPED_BEFORE, TOO_MANY, SERVER_ERROR, REFUSED -> false;
        };
    }

    static Fate draw(Switches switches, SplittableRandom random) {
        double left = random.nextDouble();
        for (Fate fate : values()) {
            left -= fate == ANSWERED ? 0 : switches.value(fate.share());
            if (left < 0) {
                return fate;
            }
        }
        return ANSWERED;
    }

    private Switch share() {
        return switch (this) {
            case MUTE -> Switch.MUTE;
            case DROPPED_BEFORE -> Switch.DROP_BEFORE_ACCEPT;
            case TOO_MANY -> Switch.TOO_MANY;
            case SERVER_ERROR -> Switch.SERVER_ERROR;
            case REFUSED -> Switch.REFUSED;
            case DROPPED_AFTER -> Switch.DROP_AFTER_ACCEPT;
            case ERROR_AFTER -> Switch.ERROR_AFTER_ACCEPT;
            case BAD_JSON -> Switch.BAD_JSON;
            case ANSWERED -> throw new IllegalStateException("what is left has no share");
        };
    }
}
