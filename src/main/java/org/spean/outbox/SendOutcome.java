package org.spean.outbox;

import java.time.Duration;
import java.util.Optional;

/** What came of one attempt. The gateway names it; the policy is decided once, in {@link OutboxWorker}. */
public sealed interface SendOutcome {
    /** The provider took it under {@code sid}. */
    record Accepted(String sid) implements SendOutcome {}

    /** Certainly not sent and worth another try, e.g. 429. */
    record TryLater(String code, Optional<Duration> after) implements SendOutcome {}

    /** Certainly not sent and never will be. */
    record Refused(String code, Mark mark, boolean alarm) implements SendOutcome {}

    /** Perhaps sent: no answer, a broken answer, a 5xx. Never sent again blindly. */
    record Unknown(String reason) implements SendOutcome {}

    /** What a refusal says about the person's number. */
    enum Mark {
        NOTHING,
        OPTED_OUT,
        BAD_NUMBER,
        UNREACHABLE
    }
}
