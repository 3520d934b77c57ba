package org.spean.outbox;

import java.time.Duration;
import java.util.Optional;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/**
 * One message to be sent.
 *
 * @param id ours; travels in the status-callback URL, so a receipt finds it even if the API answer was lost
 * @param gateway the gateway it leaves by: the one the person used
 * @param body the text; never logged
 * @param attempt 1 for the first
 * @param validity after so long the gateway need not deliver it any more; empty: as long as it can
 */
public record Outgoing(
        MessageId id,
        ContactId contact,
        PhoneNumber to,
        String gateway,
        String body,
        int attempt,
        Optional<Duration> validity) {
    public Outgoing(MessageId id, ContactId contact, PhoneNumber to, String gateway, String body, int attempt) {
        this(id, contact, to, gateway, body, attempt, Optional.empty());
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "Outgoing[" + id.value() + ", attempt " + attempt + "]";
    }
}
