package org.spean.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.outbox.MessageId;

/** One entry of what was said while the case was open, by its number from 1 on. */
public sealed interface LogEntry {
    int number();

    Instant at();

    /** What the person wrote. */
    record In(int number, Instant at, String text) implements LogEntry {
        @Override
        public String toString() {
            return "In[" + number + "]";
        }
    }

    /** What the service answered by itself. */
    record Out(int number, Instant at, List<String> texts) implements LogEntry {
        public Out {
            texts = List.copyOf(texts);
        }

        @Override
        public String toString() {
            return "Out[" + number + "]";
        }
    }

    /**
     * What staff answered.
     *
     * @param saidSafe the phone had been quiet, and the person had said that it is safe to text
     * @param delivery as the outbox knows it, e.g. {@code waiting}, {@code accepted}, {@code DELIVERED}, {@code failed}; empty a week later
     */
    record Reply(
            int number,
            Instant at,
            String by,
            String text,
            boolean saidSafe,
            MessageId message,
            Optional<String> delivery)
            implements LogEntry {
        @Override
        public String toString() {
            return "Reply[" + number + "]";
        }
    }
}
