package org.spean.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.fake.PlainClient.number;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void keepsTheNewestAndCountsAll() {
        Journal journal = new Journal(10);
        for (int i = 0; i < 25; i++) {
            accept(journal, number(i % 5), "text " + i % 2);
        }
        assertThat(journal.summary().accepted()).isEqualTo(25);
        assertThat(journal.summary().receivers()).isEqualTo(5);
        assertThat(journal.summary().duplicates()).isEqualTo(15);
        assertThat(journal.messages()).hasSizeLessThanOrEqualTo(10);
        assertThat(journal.messages().getLast().number()).isEqualTo(24);
        assertThat(journal.at(24)).contains(journal.messages().getLast());
        assertThat(journal.at(0)).isEmpty();
        assertThat(journal.at(25)).isEmpty();
        assertThat(journal.to(number(4)))
                .extracting(Accepted::number)
                .endsWith(24L)
                .doesNotContain(4L);
    }

    @Test
    void aClearedJournalNeverUsesANumberAgain() {
        Journal journal = new Journal(10);
        Accepted first = accept(journal, number(1), "hello");
        journal.clear();
        assertThat(journal.messages()).isEmpty();
        assertThat(journal.summary().accepted()).isZero();
        assertThat(accept(journal, number(1), "hello").number()).isGreaterThan(first.number());
    }

    @Test
    void isReadOverHttpByReceiverAndPageByPage() {
        try (FakeGatewayServer gateway = FakeGatewayServer.start(PlainClient.setup())) {
            PlainClient client = new PlainClient(gateway);
            for (int i = 0; i < 1002; i++) {
                accept(gateway.journal(), number(i % 2), "text " + i);
            }
            JsonObject page = client.json("/_journal");
            assertThat(page.getJsonArray("messages")).hasSize(1000);
            assertThat(client.json("/_journal?from=" + page.getLong("next")).getJsonArray("messages"))
                    .hasSize(2);
            JsonObject ofOne = client.json("/_journal?to=%2B85512000001");
            assertThat(ofOne.getJsonArray("messages")).hasSize(501);
            assertThat(ofOne.getValue("next")).isNull();
            assertThat(ofOne.getJsonArray("messages").getJsonObject(0).getString("body"))
                    .isEqualTo("text 1");
            assertThat(client.json("/_journal/summary").getLong("accepted")).isEqualTo(1002);
        }
    }

    private static Accepted accept(Journal journal, String to, String body) {
        return journal.accept(number -> new Accepted(number, "SM" + number, to, "1294", body, "", Instant.EPOCH));
    }
}
