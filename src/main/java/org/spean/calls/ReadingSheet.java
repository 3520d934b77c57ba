package org.spean.calls;

import java.util.Optional;
import org.spean.model.Language;

/** The numbers on the speaker's sheet ({@code prompts export-scripts}), and those of alerts. From memory; never waits; any thread. */
public interface ReadingSheet {
    /** @param number as printed, from 1; empty where the sheet has no such number */
    Optional<Script> script(Language language, int number);

    /**
     * What is to be read.
     *
     * @param promptId the prompt as it is now; the sheet of yesterday may call another one by this number
     * @param version of its words, as the speaker reads them: other words are another version
     */
    record Script(Language language, int number, String promptId, String version) {}
}
