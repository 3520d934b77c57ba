package org.spean.outbox;

import java.time.Duration;
import java.util.Optional;

/** What came of one attempt. The gateway names it; the policy is decided once, in {@link OutboxWorker}. */
public sealed interface SendOutcome {
    /** The provider took it under {@code sid}. */
    record Accepted(String sid) implements SendOutcome {}

    /**
     * Certainly not sent and worth another try, e.g. 429.
     *
     * @param account all of ours is too much just now: that says nothing about this message or person
     */
    record TryLater(String code, Optional<Duration> after, boolean account) implements SendOutcome {
        /** Code of an attempt that found nobody. */
        public static final String NO_CONNECTION = "connect";

        /** Code of an attempt that found somebody who could not prove who they are. */
        public static final String NO_TLS = "tls";

        /** Code of an attempt that was not made: too many at once here. */
        public static final String BUSY = "busy";

        public TryLater(String code, Optional<Duration> after) {
            this(code, after, false);
        }
    }

    /**
     * Certainly not sent and never will be.
     *
     * @param alarm a person must mend something
     * @param account nothing of ours is taken any more: credentials revoked, account closed
     */
    record Refused(String code, Mark mark, boolean alarm, boolean account) implements SendOutcome {
        public Refused(String code, Mark mark, boolean alarm) {
            this(code, mark, alarm, false);
        }
    }

    /** Perhaps sent: no answer, a broken answer, a 5xx. Never sent again blindly. */
    record Unknown(String reason) implements SendOutcome {}

    /** What a refusal says about the person's number. */
    enum Mark {
        NOTHING,
        OPTED_OUT,
        /** There is no such number: neither text nor call arrives. */
        BAD_NUMBER,
        /** It takes no text, e.g. a landline; it may well be called. */
        UNREACHABLE
    }
}
