package org.spean.broadcast;

/** What a rule of {@link Life} says to an action. */
sealed interface Move {
    /** The next version; nothing is written yet. */
    record To(Broadcast next) implements Move {}

    /** Not now, or not by them. */
    record Refused(Refusal why) implements Move {}
}
