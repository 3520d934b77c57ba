package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Set;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outbox.Receipt;

/** The gateways' own lists of what they were given: the last resort for an attempt whose answer was lost. */
public interface SentList {
    /**
     * Looks for a message with one of these texts to this number since then. Never fails; ends within half a minute. May be behind by a
     * minute, so a message just sent need not be there yet.
     *
     * @param gateway the one it was perhaps given to
     * @param bodies what it may have said, e.g. in any language the person had meanwhile
     */
    Future<Sought> find(String gateway, PhoneNumber to, Set<String> bodies, Instant since);

    /** What the list says. */
    sealed interface Sought {
        /**
         * It was taken, under {@code sid}.
         *
         * @param news what became of it by now; its receipt may have been lost like the answer
         */
        record Found(String sid, ReceiptNews news) implements Sought {
            /** Under way. */
            public Found(String sid) {
                this(sid, ReceiptNews.of(Receipt.QUEUED));
            }
        }

        /** The whole list was read, and it is not there. */
        record NotThere() implements Sought {}

        /** There is no such list, or it cannot be had just now. */
        record NoList() implements Sought {}
    }
}
