package org.spean.broadcast;

import java.util.List;

/**
 * What a submission of a draft would find just now.
 *
 * @param estimate of its people and cost; a language without a text costs nothing
 * @param problems everything that keeps it from going out; empty: it can be submitted
 */
public record DraftOutlook(Estimate estimate, List<DraftProblem> problems) {
    public DraftOutlook {
        problems = List.copyOf(problems);
    }
}
