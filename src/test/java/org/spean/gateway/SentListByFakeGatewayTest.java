package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.metrics.Meters;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SentList.Sought;
import org.spean.settings.GatewaySettings;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.web.Wait;

/** What was sent through the fake gateway is found in its list, also while it waits there. */
class SentListByFakeGatewayTest {
    private static final PhoneNumber TO = PhoneNumber.ofE164("+85512000001").orElseThrow();
    private static final String BODY = "ព្រំដែនបិទ";

    private final Vertx vertx = Vertx.vertx();
    private final Meters meters = new Meters("test");
    private final FakeGatewayServer fake = FakeGatewayServer.start(Setup.of(RestStandIn.ACCOUNT, "12345"));

    @AfterEach
    void stop() {
        Wait.on(vertx.close());
        fake.close();
        meters.close();
    }

    @Test
    void aMessageIsFoundThatWasTakenWithoutAnAnswerAndStillWaits() {
        fake.set(Switch.DROP_AFTER_ACCEPT, 1).set(Switch.RECEIPT_DELAY_MILLIS, 60_000);
        Instant before = Instant.now();
        assertThat(send("1294")).isInstanceOf(SendOutcome.Unknown.class);
        fake.set(Switch.DROP_AFTER_ACCEPT, 0);
        String sid = fake.journal().messages().getFirst().sid();
        assertThat(find("1294", before)).isEqualTo(new Sought.Found(sid));
        assertThat(find("1295", before)).as("of another sender").isEqualTo(new Sought.NotThere());
    }

    @Test
    void aMessageOfAServiceIsFound() {
        Instant before = Instant.now();
        send("MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(find("MGaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", before)).isInstanceOf(Sought.Found.class);
    }

    private SendOutcome send(String sender) {
        RestSender way = new RestSender(
                vertx,
                settings(sender),
                URI.create(fake.url()),
                new PublicUrl("http://127.0.0.1:1"),
                meters,
                RestStandIn.PATIENT);
        MessageId id = MessageId.of(7, "aaaaaaaa");
        return Wait.on(way.send(new Outgoing(id, new ContactId("a".repeat(26)), TO, "main", BODY, 1)));
    }

    private Sought find(String sender, Instant since) {
        RestSentList list =
                new RestSentList(vertx, settings(sender), URI.create(fake.url()), meters, RestStandIn.PATIENT);
        return Wait.holding(list, one -> one.find(TO, Set.of(BODY), since));
    }

    private static GatewaySettings settings(String sender) {
        return RestStandIn.settings(Kind.TWILIO, sender);
    }
}
