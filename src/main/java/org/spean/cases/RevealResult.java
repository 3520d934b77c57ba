package org.spean.cases;

import org.spean.model.PhoneNumber;

/** What came of asking for a whole number. */
public sealed interface RevealResult {
    /** To be shown for half a minute and kept nowhere. */
    record Shown(PhoneNumber number) implements RevealResult {}

    record NotFound() implements RevealResult {}

    /** The person hides theirs. */
    record NoNumber() implements RevealResult {}

    record NotAllowed() implements RevealResult {}

    /** They must show who they are once more. */
    record SignInAgain() implements RevealResult {}

    record ReasonMissing() implements RevealResult {}

    /** {@link CaseLooks#MOST_REVEALS} within an hour. */
    record TooMany() implements RevealResult {}
}
