package org.spean.cases;

import java.util.Optional;

/** What came of something that staff did with a case. */
public sealed interface CaseResult {
    /** Done, now or by the same operation before. */
    record Done() implements CaseResult {}

    /** There is no such case, or it was deleted. */
    record NotFound() implements CaseResult {}

    /** It is closed; it can be opened again. */
    record IsClosed() implements CaseResult {}

    /** It is open already. */
    record IsOpen() implements CaseResult {}

    /** Somebody else holds it, or nobody: who wants to do this must claim it first. */
    record HeldBy(Optional<String> who) implements CaseResult {}

    /**
     * The person wrote something that was not on the page: it is to be shown first.
     *
     * @param newest to be carried by the next form
     */
    record Unseen(int newest) implements CaseResult {}

    /** Their role, or the form, does not allow it. */
    record NotAllowed() implements CaseResult {}
}
