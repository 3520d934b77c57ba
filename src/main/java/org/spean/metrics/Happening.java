package org.spean.metrics;

import java.util.Locale;
import java.util.Optional;

/** What is counted by the hour for the staff's overview. The words are stored: a new one is added, none is ever renamed. */
public enum Happening {
    TEXT_IN,
    /** Taken by the platform, in the answer to a webhook or later. */
    TEXT_OUT,
    CALL,
    /** A conversation came to its end in this part of the menu; the same for all that follow. */
    JOURNEY_ADVICE,
    JOURNEY_AGENCY,
    JOURNEY_ALERTS,
    JOURNEY_BORDER,
    JOURNEY_DANGER,
    JOURNEY_HELP,
    JOURNEY_MISSING,
    JOURNEY_NUMBER,
    JOURNEY_NUMBERS,
    JOURNEY_OFFER,
    JOURNEY_PERSON,
    JOURNEY_REPORT,
    JOURNEY_STOP,
    JOURNEY_STORY,
    JOURNEY_WORK,
    /** In a part that a content pack added. */
    JOURNEY_OTHER;

    private static final String JOURNEY = "journey_";

    /** As it is stored, e.g. {@code text_in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isJourney() {
        return word().startsWith(JOURNEY);
    }

    public static Optional<Happening> ofWord(String word) {
        for (Happening one : values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** @param flow where a conversation came to its end, e.g. {@code border} */
    public static Happening journey(String flow) {
        return ofWord(JOURNEY + flow).orElse(JOURNEY_OTHER);
    }
}
