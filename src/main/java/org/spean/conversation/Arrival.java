package org.spean.conversation;

import java.time.Instant;
import java.util.Optional;
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
    private static final String CALL = "call:";

    /** The event of one step of a call: the same for a doubled webhook, another for the next step. */
    public static String callEvent(String callSid, int step) {
        return CALL + callSid + ":" + step;
    }

    /** The call it belongs to; empty for a text. */
    public Optional<String> call() {
        String id = event.value();
        int end = id.lastIndexOf(':');
        return channel == Channel.VOICE && id.startsWith(CALL) && end > CALL.length()
                ? Optional.of(id.substring(CALL.length(), end))
                : Optional.empty();
    }

    /** The event of another step of the same call, {@code by} steps later; empty for a text and before the first ring. */
    public Optional<EventId> stepOfCall(int by) {
        String id = event.value();
        return call().map(call -> id.substring(CALL.length() + call.length() + 1))
                .filter(step -> step.matches("[0-9]{1,4}"))
                .map(step -> Integer.parseInt(step) + by)
                .filter(step -> step >= 0)
                .map(step -> new EventId(callEvent(call().orElseThrow(), step)));
    }

    /** Never what was written: an exception or a log line may quote this. */
    @Override
    public String toString() {
        return "Arrival[" + event.value() + " by " + gateway + "]";
    }
}
