package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** An alert goes nowhere that the settings do not allow, whoever is in its audience. */
class AllowedNumbersTest {
    private static final SendOutcome ACCEPTED = new SendOutcome.Accepted("SM1");

    private final List<String> sent = new ArrayList<>();

    @Test
    void onlyAllowedCallingCodesAreSentTo() {
        Set<Integer> allowed = Set.of(855, 66);
        assertThat(send(allowed, "+85512000001")).isEqualTo(ACCEPTED);
        assertThat(send(allowed, "+66812000001")).isEqualTo(ACCEPTED);
        assertThat(send(allowed, "+37112000001"))
                .isEqualTo(new SendOutcome.Refused("country-not-allowed", SendOutcome.Mark.NOTHING, false));
        assertThat(sent).containsExactly("+85512000001", "+66812000001");
    }

    @Test
    void withoutAListEverybodyIs() {
        assertThat(send(Set.of(), "+37112000001")).isEqualTo(ACCEPTED);
    }

    private SendOutcome send(Set<Integer> allowed, String to) {
        Prices prices = new Prices(Map.of(), BigDecimal.ONE, allowed);
        AlertGateway gateway = new AlertGateway(
                "main",
                message -> {
                    sent.add(message.to().e164());
                    return Future.succeededFuture(ACCEPTED);
                },
                10,
                8);
        Outgoing message = new Outgoing(
                new AlertRow(new BroadcastId("abcdefghijkl"), 0, 0).id(),
                new ContactId("a".repeat(26)),
                PhoneNumber.ofE164(to).orElseThrow(),
                "main",
                "text",
                1);
        return AllowedNumbers.of(gateway, prices).messenger().send(message).result();
    }
}
