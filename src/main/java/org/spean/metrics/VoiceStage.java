package org.spean.metrics;

/** How far calls come, each counted once a call (khmer.md section 6.3, rule 11). */
public enum VoiceStage {
    ANSWERED,
    /** An advice or a help number was read. */
    MESSAGE,
    /** They talked to a person of ours. */
    PERSON
}
