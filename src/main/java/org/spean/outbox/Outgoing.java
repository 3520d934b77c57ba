package org.spean.outbox;

import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/**
 * One message to be sent.
 *
 * @param id ours; travels in the status-callback URL, so a receipt finds it even if the API answer was lost
 * @param gateway the gateway it leaves by: the one the person used
 * @param body the text; never logged
 * @param attempt 1 for the first
 */
public record Outgoing(MessageId id, ContactId contact, PhoneNumber to, String gateway, String body, int attempt) {
    /** Never what it says. */
    @Override
    public String toString() {
        return "Outgoing[" + id.value() + ", attempt " + attempt + "]";
    }
}
