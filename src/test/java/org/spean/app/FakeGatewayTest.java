package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.Signals;
import org.spean.fake.Callee;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Rung;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.fake.Switches;

/** The whole service against the whole fake gateway. */
class FakeGatewayTest {
    private static FakeGatewayServer gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        gateway = FakeGatewayServer.start(Setup.of(Platform.ACCOUNT, Platform.TOKEN));
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
        gateway.deliverTo(spean.platform().server().getPort());
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void aReplyThatGoesByTheOutboxIsSentOnceAndItsReceiptsAreTaken() {
        gateway.set(Switches.GOOD);
        Phone phone = writesWhileRedisIsAway();
        await().atMost(Duration.ofSeconds(20)).until(() -> state(phone).equals("delivered"));
        await().atMost(Duration.ofSeconds(10)).until(() -> received("delivered") == 1);
        assertThat(gateway.journal().to(phone.number())).hasSize(1);
        assertThat(gateway.journal().summary().receipts()).containsOnlyKeys("taken");
    }

    @Test
    void aReplyWhoseAnswerWasLostIsNotSentASecondTimeAndItsReceiptsAreTaken() {
        gateway.set(Switches.GOOD.with(Switch.DROP_AFTER_ACCEPT, 1).with(Switch.UNDELIVERED, 1));
        Phone phone = writesWhileRedisIsAway();
        await().atMost(Duration.ofSeconds(20)).until(() -> state(phone).equals("undelivered"));
        await().atMost(Duration.ofSeconds(10)).until(() -> received("undelivered") == 1);
        assertThat(gateway.journal().to(phone.number())).hasSize(1);
    }

    /** Asked for by text as OwnCallTest does, so that both gateways are walked the same way. */
    @Test
    void whoAskedToBeCalledIsCalledAndWalksTheRealDocumentsWithTheirKeys() {
        gateway.set(Switches.GOOD.with(Callee.presses("1", "h")));
        spean.clock().forwardTo(LocalTime.of(9, 0));
        Phone phone = spean.newPhone();
        for (String text : List.of("MENU", "2", "call me", "10", "1")) {
            phone.text(text);
        }
        spean.clock().forward(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> gateway.calls().stream().anyMatch(Rung::isOver));
        Rung call = gateway.calls().getFirst();
        assertThat(call.to()).isEqualTo(phone.number());
        assertThat(call.state()).isEqualTo("completed");
        assertThat(call.pressed()).containsExactly("1", "h");
        assertThat(call.documents()).as("the greeting, and what key 1 leads to").isGreaterThanOrEqualTo(2);
    }

    /** Its answer goes by the outbox, once Redis is back. */
    private static Phone writesWhileRedisIsAway() {
        Phone phone = spean.newPhone();
        long redis = spean.redisPid();
        Signals.send("STOP", redis);
        try {
            phone.text("សួស្តី");
        } finally {
            Signals.send("CONT", redis);
        }
        return phone;
    }

    private static String state(Phone phone) {
        return gateway.journal().to(phone.number()).stream()
                .map(message -> message.state().word())
                .findFirst()
                .orElse("not there");
    }

    private static double received(String status) {
        return spean.metric("spean_messages_total{direction=\"out\",status=\"" + status + "\"}");
    }
}
