package org.spean.cases;

import java.util.Optional;

/**
 * A reply as the form brings it.
 *
 * @param operation id of the form: the same again shows the first result
 * @param seen {@link Case#newest} of the page
 * @param saidSafe ticked: the person said that it is safe to text
 * @param override why a supervisor sends a text with discreet words all the same
 * @param canned the canned reply it began with, for its count
 */
public record ReplyForm(
        CaseId id,
        String operation,
        String text,
        int seen,
        boolean saidSafe,
        Optional<String> override,
        Optional<String> canned) {
    /** Never what it says. */
    @Override
    public String toString() {
        return "ReplyForm[" + id + "]";
    }
}
