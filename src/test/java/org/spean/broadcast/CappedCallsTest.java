package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** A call keeps its place from before the request until it is over; what was certainly not made keeps none. */
class CappedCallsTest {
    private static final SendOutcome ACCEPTED = new SendOutcome.Accepted("CA1");
    private static final SendOutcome REFUSED =
            new SendOutcome.Refused("number-not-called", SendOutcome.Mark.NOTHING, false);

    private final List<String> places = new ArrayList<>();

    @Test
    void aCallTakesAPlaceAndKeepsIt() {
        assertThat(send(true, ACCEPTED)).isEqualTo(ACCEPTED);
        assertThat(send(true, new SendOutcome.Unknown("timeout"))).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(places).containsExactly("begin 5", "begin 5");
    }

    @Test
    void whatWasNotMadeGivesItBack() {
        assertThat(send(true, REFUSED)).isEqualTo(REFUSED);
        assertThat(places).containsExactly("begin 5", "not made");
    }

    @Test
    void withoutAPlaceNobodyIsCalled() {
        assertThat(send(false, ACCEPTED)).isInstanceOf(SendOutcome.TryLater.class);
        assertThat(places).containsExactly("begin 5");
    }

    private SendOutcome send(boolean free, SendOutcome outcome) {
        AlertCalls calls = new AlertCalls() {
            @Override
            public Future<Boolean> begin(String gateway, AlertRow row, int attempt, int most, Instant now) {
                places.add("begin " + most);
                return Future.succeededFuture(free);
            }

            @Override
            public Future<Void> notMade(String gateway, AlertRow row, int attempt) {
                places.add("not made");
                return Future.failedFuture("away");
            }

            @Override
            public Future<Integer> underWay(String gateway) {
                return Future.succeededFuture(0);
            }

            @Override
            public Future<Boolean> over(String gateway, AlertRow row, int attempt, Instant now) {
                return Future.succeededFuture(false);
            }

            @Override
            public Future<Integer> lapse(String gateway, Instant now) {
                return Future.succeededFuture(0);
            }
        };
        Outgoing message = new Outgoing(
                new AlertRow(new BroadcastId("abcdefghijkl"), 0, 0).id(),
                new ContactId("a".repeat(26)),
                PhoneNumber.ofE164("+85512000001").orElseThrow(),
                "main",
                "km:" + "0".repeat(32),
                1);
        return new CappedCalls(one -> Future.succeededFuture(outcome), calls, 5, () -> Instant.EPOCH)
                .send(message)
                .result();
    }
}
