package org.spean.console.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can do with a phone beside texting. */
public enum PhoneAct {
    /** Calls us. */
    DIAL,
    /** Waits while the call goes on by itself. */
    WAIT,
    /** Presses keys. */
    KEYS,
    /** Does nothing for some seconds. */
    SILENCE,
    /** Speaks after the tone. */
    SPEAK,
    /** Talks with somebody of ours, who has picked up. */
    TALK,
    /** Nobody of ours picks up. */
    NOBODY,
    /** Takes a call of ours. */
    ANSWER,
    /** Does not take it. */
    REFUSE,
    /** Ends a call. */
    HANG_UP;

    /** In forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PhoneAct> of(String word) {
        return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
