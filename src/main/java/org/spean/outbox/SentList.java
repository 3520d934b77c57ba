package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Instant;
import org.spean.model.PhoneNumber;

/** The gateways' own lists of what they were given: the last resort for an attempt whose answer was lost. */
public interface SentList {
    /**
     * Looks for a message with this text to this number since then. Never fails; ends within half a minute. May be behind by a
     * minute, so a message just sent need not be there yet.
     *
     * @param gateway the one it was perhaps given to
     */
    Future<Sought> find(String gateway, PhoneNumber to, String body, Instant since);

    /** What the list says. */
    sealed interface Sought {
        /** It was taken, under {@code sid}. */
        record Found(String sid) implements Sought {}

        /** The whole list was read, and it is not there. */
        record NotThere() implements Sought {}

        /** There is no such list, or it cannot be had just now. */
        record NoList() implements Sought {}
    }
}
