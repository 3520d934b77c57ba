package org.spean.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.fake.PlainClient.MESSAGES;
import static org.spean.fake.PlainClient.number;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;

/** What a good gateway answers (twilio-and-somleng.md sections 4.1, 4.3 and 6.3). */
class MessagesApiTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-30T12:00:00Z"));

    private FakeGatewayServer gateway =
            FakeGatewayServer.start(PlainClient.setup().under(NOON));
    private PlainClient client = new PlainClient(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aMessageIsAnsweredAsByTwilioAndStandsInTheJournal() {
        HttpAnswer answer = client.text(1, "ព្រំដែន");
        assertThat(answer.status()).isEqualTo(201);
        JsonObject message = new JsonObject(answer.text());
        assertThat(message.getString("sid")).matches("SM[0-9a-f]{32}");
        assertThat(message.getString("status")).isEqualTo("queued");
        assertThat(message.getString("to")).isEqualTo(number(1));
        assertThat(message.getString("from")).isEqualTo("1294");
        assertThat(message.getString("body")).isEqualTo("ព្រំដែន");
        assertThat(message.getString("num_segments")).isEqualTo("1");
        assertThat(message.getString("date_created")).isEqualTo("Mon, 30 Nov 2026 12:00:00 +0000");
        Accepted accepted = gateway.journal().to(number(1)).getFirst();
        assertThat(accepted.sid()).isEqualTo(message.getString("sid"));
        assertThat(accepted.acceptedAt()).isEqualTo(NOON.instant());
        assertThat(client.json(MESSAGES + "/" + accepted.sid() + ".json").getString("body"))
                .isEqualTo("ព្រំដែន");
    }

    @Test
    void everyMessageHasAnotherId() {
        for (int i = 0; i < 20; i++) {
            client.text(1, "hello");
        }
        assertThat(gateway.journal().messages()).extracting(Accepted::sid).doesNotHaveDuplicates();
        assertThat(gateway.journal().summary().duplicates()).isEqualTo(19);
        assertThat(gateway.journal().summary().receivers()).isOne();
    }

    @Test
    void whatTwilioRefusesIsRefusedWithItsCode() {
        assertThat(code(client.post(MESSAGES + ".json", Fields.of("From", "1294", "Body", "x"))))
                .isEqualTo(21604);
        assertThat(code(client.text(1, ""))).isEqualTo(21602);
        assertThat(code(client.text(1, "x".repeat(1601)))).isEqualTo(21617);
        assertThat(code(client.text(1, "x", "From", ""))).isEqualTo(21603);
        assertThat(code(client.text(1, "x", "To", "12"))).isEqualTo(21211);
        assertThat(code(client.text(1, "x", "StatusCallback", "somewhere"))).isEqualTo(21609);
        assertThat(gateway.journal().messages()).isEmpty();
    }

    @Test
    void whoBringsOtherCredentialsIsNotServed() {
        RawRequest request = RawRequest.form(MESSAGES + ".json", new byte[0]);
        assertThat(client.bare(request).status()).isEqualTo(401);
        assertThat(code(client.bare(request.header("Authorization", "Basic eDp5"))))
                .isEqualTo(20003);
        assertThat(client.get("/2010-04-01/Accounts/ACother/Messages.json").status())
                .isEqualTo(404);
    }

    @Test
    void aListGoesFromTheNewestPageByPageAndNewMessagesDoNotShiftIt() {
        for (int i = 0; i < 5; i++) {
            client.text(1, "text " + i);
            client.text(2, "other");
        }
        List<String> seen = new ArrayList<>();
        String next = MESSAGES + ".json?To=%2B85512000001&PageSize=2";
        while (next != null) {
            JsonObject page = client.json(next);
            JsonArray messages = page.getJsonArray("messages");
            messages.forEach(message -> seen.add(((JsonObject) message).getString("body")));
            next = page.getString("next_page_uri");
            client.text(1, "later");
        }
        assertThat(seen).containsExactly("text 4", "text 3", "text 2", "text 1", "text 0");
    }

    @Test
    void aListKnowsDays() {
        client.text(1, "today");
        await().until(() -> !gateway.journal().messages().getFirst().isQueued());
        String list = MESSAGES + ".json?DateSent";
        assertThat(client.json(list + "%3E=2026-11-30").getJsonArray("messages"))
                .hasSize(1);
        assertThat(client.json(list + "%3E=2026-12-01").getJsonArray("messages"))
                .isEmpty();
        assertThat(client.json(list + "%3C=2026-11-29").getJsonArray("messages"))
                .isEmpty();
        assertThat(client.json(list + "=2026-11-30").getJsonArray("messages")).hasSize(1);
        assertThat(client.get(list + "=yesterday").status()).isEqualTo(400);
    }

    @Test
    void whatStillWaitsHasNoDayOfSending() {
        gateway.set(Switch.RECEIPT_DELAY_MILLIS, 60_000);
        client.text(1, "waits");
        assertThat(client.json(MESSAGES + ".json?DateSent%3E=2026-11-29").getJsonArray("messages"))
                .isEmpty();
        assertThat(client.json(MESSAGES + ".json").getJsonArray("messages")).hasSize(1);
    }

    @Test
    void somlengHasOtherIdsAndItsCodesAreTexts() {
        gateway.close();
        gateway = FakeGatewayServer.start(PlainClient.setup().speaking(Dialect.SOMLENG));
        client = new PlainClient(gateway);
        String sid = new JsonObject(client.text(1, "hello").text()).getString("sid");
        assertThat(sid).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(client.json(MESSAGES + "/" + sid + ".json").getString("sid")).isEqualTo(sid);
        assertThat(new JsonObject(client.text(1, "").text()).getValue("code")).isEqualTo("21602");
    }

    private static int code(HttpAnswer answer) {
        return new JsonObject(answer.text()).getInteger("code");
    }
}
