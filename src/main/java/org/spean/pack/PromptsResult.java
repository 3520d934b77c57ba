package org.spean.pack;

import java.util.List;
import org.spean.content.PromptBook;
import org.spean.model.Problem;

/**
 * What reading the manifests came to.
 *
 * @param book every prompt the pack needs; a recording with an error is not in it
 * @param problems errors and warnings, ordered by file and line
 */
public record PromptsResult(PromptBook book, List<Problem> problems) {
    public PromptsResult {
        problems = List.copyOf(problems);
    }

    /** Whether there is an error, so that the book must not replace a good one. */
    public boolean isBroken() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
