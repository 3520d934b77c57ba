package org.spean.content;

import java.util.Set;

/** The engine's own sentences, written in {@code texts.yaml} under {@link #key}. */
public enum SystemText {
    /** Last line of a menu: the fixed keys. */
    FIXED_KEYS("fixed-keys"),
    /** After an input that was not understood, before the question again. */
    NOT_UNDERSTOOD("not-understood"),
    /** After two misses, before a person is offered. */
    NOT_UNDERSTOOD_TWICE("not-understood-twice"),
    /** "Did you mean" before at most three numbered choices. */
    DID_YOU_MEAN("did-you-mean"),
    /** After an advice item when more follow: how to get the next. */
    MORE("more"),
    /** After an answer that ends: how to get the menu or a person. */
    WHAT_NEXT("what-next"),
    /** Mark behind a fact that nobody verified yet (demo only). */
    UNVERIFIED("unverified"),
    /** When no number may be given: a person will answer. */
    NO_NUMBER("no-number"),
    /** A corridor that nobody confirmed lately; uses {date}. */
    NOT_CONFIRMED_SINCE("not-confirmed-since"),
    /** A text was sent before the language is known, in both languages. */
    CHOOSE_LANGUAGE("choose-language"),
    /** One notice when a person floods; uses {numbers}. */
    FLOOD_NOTICE("flood-notice"),
    /** The answer when Redis or a flow is broken; uses {numbers}. Never says who we are. */
    SAFETY("safety"),
    /** The same for STOP: it is kept and will act. */
    SAFETY_STOP("safety-stop"),
    /** A message without words: a picture, a voice message. */
    NO_WORDS("no-words"),
    /** Neutral sentence for a feature that failed. */
    SORRY("sorry"),
    /** How to skip a question that may be skipped. */
    SKIP_HINT("skip-hint");

    private final String key;

    SystemText(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Placeholders the engine fills for this text. */
    public Set<String> placeholders() {
        return switch (this) {
            case FLOOD_NOTICE, SAFETY, SAFETY_STOP -> Set.of("numbers");
            case NOT_CONFIRMED_SINCE -> Set.of("date");
            case FIXED_KEYS,
                    NOT_UNDERSTOOD,
                    NOT_UNDERSTOOD_TWICE,
                    DID_YOU_MEAN,
                    MORE,
                    WHAT_NEXT,
                    UNVERIFIED,
                    NO_NUMBER,
                    CHOOSE_LANGUAGE,
                    NO_WORDS,
                    SORRY,
                    SKIP_HINT -> Set.of();
        };
    }
}
