package org.spean.conversation;

import java.time.Instant;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;

/**
 * Something a person did, as a gateway hands it over.
 *
 * @param gateway name of the gateway it came by, e.g. {@code main}; answers sent later leave by the same one
 * @param sender our own number or short code it was sent to
 * @param at when we received it
 */
public record Arrival(
        String gateway, String sender, EventId event, PhoneNumber from, Channel channel, Input input, Instant at) {
    /** Never what was written: an exception or a log line may quote this. */
    @Override
    public String toString() {
        return "Arrival[" + event.value() + " by " + gateway + "]";
    }
}
