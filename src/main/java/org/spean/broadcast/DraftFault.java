package org.spean.broadcast;

/** What can be wrong with a draft, for whoever says it in another language than {@link DraftProblem#what}. */
public enum DraftFault {
    NO_TITLE,
    /** Value: the most letters. */
    LONG_TITLE,
    /** People of the audience read a language that has no text. */
    NO_TEXT_IN_LANGUAGE,
    NO_TEXT,
    EMPTY_TEXT,
    PLACEHOLDER,
    /** Value: the most letters. */
    LONG_TEXT,
    /** Values: the segments it takes, and the most without a confirmation. */
    MANY_SEGMENTS,
    NO_SOUND,
    /** Value: what was written. */
    NO_SUCH_PROVINCE,
    /** Value: what was written. */
    NO_SUCH_TOPIC,
    NOBODY,
    START_PAST,
    START_FAR,
    VALIDITY,
    URGENT_REASON,
    WRITTEN_IN_TRAINING,
    WRITTEN_LIVE,
    ONLY_AT_NIGHT,
    /** Value: the prompts that lack. */
    PROMPTS_LACKING,
    LINE_CLOSED,
    /** What it sends again sent another one again itself. Value: the first one. */
    SENT_AGAIN
}
