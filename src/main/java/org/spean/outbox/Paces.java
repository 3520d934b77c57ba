package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Duration;

/**
 * How fast each gateway is fed and whether it is: one pace for all instances and both priorities. A reply takes the next slot whatever
 * it is; an alert only gets slots when nobody is far ahead. Thread-safe.
 */
public interface Paces {
    /**
     * Takes up to {@code most} slots that come within {@code ahead}.
     *
     * @param perSecond the gateway's full rate
     */
    Future<Slots> take(String gateway, double perSecond, int most, Duration ahead);

    /**
     * What came of a slot.
     *
     * @return whether the gateway's breaker opened by it; somebody should be told
     */
    Future<Boolean> news(String gateway, News news);

    /**
     * Slots that were given out.
     *
     * @param count 0: none
     * @param first until the first one; without one, until it is worth to ask again
     * @param gap between two
     * @param closed whether there are none because the breaker is open
     */
    record Slots(int count, Duration first, Duration gap, boolean closed) {}

    /** What a gateway's answer says about the gateway. */
    sealed interface News {
        /** It works, whatever it said about this message. */
        record Well() implements News {}

        /** It wants fewer messages. @param hold before this nothing at all */
        record Slower(Duration hold) implements News {}

        /** It did not answer, or not as it should. Several in a row open the breaker. */
        record Broken() implements News {}

        /** It takes nothing from our account any more: opens the breaker at once. */
        record Closed() implements News {}

        /** The answer says nothing about it. */
        record None() implements News {}

        static News of(SendOutcome outcome) {
            return switch (outcome) {
                case SendOutcome.Accepted accepted -> new Well();
                case SendOutcome.Unknown unknown -> new Broken();
                case SendOutcome.Refused refused -> refused.account() ? new Closed() : new Well();
                case SendOutcome.TryLater later ->
                    switch (later.code()) {
                        case SendOutcome.TryLater.NO_CONNECTION, SendOutcome.TryLater.NO_TLS -> new Broken();
                        case SendOutcome.TryLater.BUSY -> new None();
                        default -> new Slower(later.after().orElse(Duration.ofSeconds(1)));
                    };
            };
        }
    }
}
