package org.spean.redis;

import java.util.List;
import org.spean.model.ContactId;

/**
 * What Redis knew of the contact.
 *
 * @param numberKnown whether the sealed number is kept already
 * @param optedAt when the person last said STOP or START, in ms; 0 when never
 * @param province of the subscription, empty when not subscribed
 * @param topic of the subscription, empty when not subscribed
 */
record StoredContact(boolean numberKnown, boolean optedOut, long optedAt, String province, String topic) {
    boolean subscribed() {
        return !province.isEmpty();
    }

    /** The audience sets the contact is in now. */
    List<String> audiences(ContactId contact) {
        return subscribed() ? audiences(contact, province, topic) : List.of();
    }

    /** The audience sets a subscription puts a contact in. */
    static List<String> audiences(ContactId contact, String province, String topic) {
        int partition = contact.partition();
        return List.of(
                Keys.subscribers(partition),
                Keys.subscribersOfProvince(partition, province),
                Keys.subscribersOfTopic(partition, topic));
    }
}
