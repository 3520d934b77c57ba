package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.Prices;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** Alerts go where they may go, whatever audience was written down. */
class AllowedNumbersTest {
    private final List<Outgoing> sent = new ArrayList<>();

    @Test
    void onlyNumbersOfTheAllowedCountriesReachTheGateway() {
        assertThat(send(Set.of(66, 855), "+447700900001"))
                .isEqualTo(new SendOutcome.Refused("calling-code", SendOutcome.Mark.NOTHING, false));
        assertThat(sent).isEmpty();
        assertThat(send(Set.of(66, 855), "+85512000001")).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(send(Set.of(), "+447700900001")).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(sent).hasSize(2);
    }

    private SendOutcome send(Set<Integer> allowed, String number) {
        Prices prices = new Prices(Map.of(), BigDecimal.ONE, allowed);
        return new AllowedNumbers(prices, message -> {
                    sent.add(message);
                    return Future.succeededFuture(new SendOutcome.Accepted("SM1"));
                })
                .send(message(PhoneNumber.ofE164(number).orElseThrow()))
                .result();
    }

    private static Outgoing message(PhoneNumber to) {
        return new Outgoing(
                MessageId.of(17, "aaaaaaaa"), new ContactId("a".repeat(26)), to, "main", "The gate is closed.", 1);
    }
}
