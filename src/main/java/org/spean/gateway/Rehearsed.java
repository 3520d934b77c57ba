package org.spean.gateway;

import java.util.Optional;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.calls.OutgoingCall;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outgoing;

/**
 * What a gateway without a network was given for a telephone, and what a platform would ask and tell about it: path and query of our
 * webhooks. For whoever plays the telephones of a rehearsal.
 */
public sealed interface Rehearsed {
    /** Webhook that is told how it ended. */
    String news();

    /** A message. */
    record Text(PhoneNumber to, String body, String news) implements Rehearsed {
        static Text of(Outgoing message) {
            return new Text(
                    message.to(), message.body(), "/hooks/" + message.gateway() + "/" + MessageForm.news(message));
        }

        /** Never what it says. */
        @Override
        public String toString() {
            return "Text";
        }
    }

    /**
     * A call.
     *
     * @param taken webhook that is asked once somebody takes it
     */
    record Ring(PhoneNumber to, String taken, String news) implements Rehearsed {
        static Ring of(OutgoingCall call) {
            return at(call.gateway(), call.to(), CallForm.taken(call), CallForm.news(call));
        }

        /** @param message of an alert by telephone, whose body is an {@link AlertSound} */
        static Optional<Ring> of(Outgoing message) {
            Optional<AlertLeg> leg = AlertRow.of(message.id()).map(row -> new AlertLeg(row, message.attempt()));
            Optional<AlertSound> sound = AlertSound.of(message.body());
            return leg.flatMap(one -> sound.map(
                    played -> at(message.gateway(), message.to(), CallForm.taken(one, played), CallForm.news(one))));
        }

        private static Ring at(String gateway, PhoneNumber to, String taken, String news) {
            return new Ring(to, "/hooks/" + gateway + "/" + taken, "/hooks/" + gateway + "/" + news);
        }
    }
}
