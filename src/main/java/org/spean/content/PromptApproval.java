package org.spean.content;

import java.util.Optional;

/** Whether a second person may approve a recording: the same on the command line and in the console (khmer.md section 4.3). */
public final class PromptApproval {
    private PromptApproval() {}

    /** What stands against it. */
    public enum Against {
        /** The words were changed after it was recorded. */
        STALE,
        /** There is none. */
        MISSING,
        /** A machine speaks. */
        MACHINE,
        /** The speaker never approves. */
        SPEAKER
    }

    /** @param isSpeaker whether whoever approves is the voice of the recording */
    public static Optional<Against> against(Prompt prompt, boolean isSpeaker) {
        if (prompt.isStale()) {
            return Optional.of(Against.STALE);
        }
        return switch (prompt.state()) {
            case MISSING -> Optional.of(Against.MISSING);
            case DRAFT_SYNTHETIC -> Optional.of(Against.MACHINE);
            case RECORDED, APPROVED -> isSpeaker ? Optional.of(Against.SPEAKER) : Optional.empty();
        };
    }
}
