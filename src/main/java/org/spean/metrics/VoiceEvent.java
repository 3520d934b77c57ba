package org.spean.metrics;

/** What callers do that shows where a menu fails them (khmer.md section 6.3, rule 11). */
public enum VoiceEvent {
    /** A key that means nothing there. */
    WRONG_KEY,
    /** No key in time. */
    SILENCE,
    /** They had it said again. */
    REPEAT,
    /** They hung up while a key was waited for. */
    HANG_UP,
    /** Key 9. */
    DANGER,
    /** Back at once after key 9: perhaps a false alarm. */
    DANGER_TAKEN_BACK
}
