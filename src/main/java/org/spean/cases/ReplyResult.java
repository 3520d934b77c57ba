package org.spean.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.content.DiscreetWords;
import org.spean.outbox.MessageId;

/** What came of a reply. Nothing was sent but for {@link Sent}; the page keeps the text. */
public sealed interface ReplyResult {
    /** In the outbox, now or by the same operation before. */
    record Sent(MessageId message) implements ReplyResult {}

    /** The case is not theirs to answer just now. */
    record NotNow(CaseResult why) implements ReplyResult {}

    /**
     * The person was silent for longer than {@link CaseReplies#QUIET}: whose hand is the phone in? The reply goes out when the person
     * said that it is safe, which the form must say.
     *
     * @param heard when they were last heard of
     */
    record Quiet(Optional<Instant> heard) implements ReplyResult {}

    /**
     * The last thing they said about it is that it is not safe to write to them, and they were promised that nobody does. The reply goes
     * out when they said since that it is safe, which the form must say.
     *
     * @param since when they said it
     */
    record NotSafe(Instant since) implements ReplyResult {}

    /** Words that give away what it is about; a supervisor may send it all the same, with a reason. */
    record Indiscreet(List<DiscreetWords.Found> words) implements ReplyResult {
        public Indiscreet {
            words = List.copyOf(words);
        }
    }

    /** More than {@link CaseReplies#MOST_SEGMENTS} SMS segments. */
    record TooLong(int segments) implements ReplyResult {}

    record Empty() implements ReplyResult {}

    /** The person said STOP, and has not asked for a person since. */
    record OptedOut() implements ReplyResult {}

    /** Their number is hidden or erased. */
    record Unreachable() implements ReplyResult {}

    /** Staff stopped everything that goes out. */
    record OutgoingOff() implements ReplyResult {}
}
