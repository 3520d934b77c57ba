package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Platform;
import org.spean.app.support.RedisConsole;
import org.spean.app.support.TextForm;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.BroadcastId;

/** The id in a callback's address finds the row of an alert, whatever came of the answer to the POST. */
class AlertReceiptTest {
    private static final AlertRow ROW = new AlertRow(new BroadcastId("receiptsabcd"), 17, 103);
    private static final String KEY = "{p017}:b:receiptsabcd:";
    /** Somebody of partition 17. */
    private static final String PERSON = "ar" + "c".repeat(24);

    private static final String CONTACT = "{p017}:c:" + PERSON;

    private final RunningSpean spean = RunningSpean.shared();
    private final RedisConsole redis = spean.redis();

    @BeforeEach
    void forget() {
        redis.ask("DEL", KEY + "n", KEY + "l:1", KEY + "again");
    }

    @Test
    void receiptsMoveTheRowForwardKeepTheCodeAndMarkTheContact() {
        redis.ask("SET", KEY + "rows", PERSON.repeat(104), "EX", "600");
        redis.ask("HSET", KEY + "n", "planned", "104", "cursor", "104", "claimed", "1", "pending", "103");
        redis.ask("HSET", KEY + "l:1", "3", "b1-1764500000 main");
        redis.ask("HSET", CONTACT, "n", "sealed", "sp", "all");
        for (String key : List.of(KEY + "n", KEY + "l:1", CONTACT)) {
            redis.ask("EXPIRE", key, "600");
        }
        receipt("undelivered", "30005");
        receipt("sent", "");
        assertThat(redis.ask("HGET", KEY + "l:1", "3")).isEqualTo("u1- 30005");
        assertThat(redis.ask("HGET", KEY + "n", "undelivered")).isEqualTo("1");
        assertThat(redis.ask("HGET", KEY + "n", "claimed")).isEqualTo("0");
        assertThat(redis.ask("HGET", CONTACT, "mark")).isEqualTo("BAD_NUMBER");
    }

    @Test
    void aCodeThatMayPassHasTheRowTriedOnceMoreHoweverOftenItIsTold() {
        redis.ask("SET", KEY + "rows", PERSON.repeat(104), "EX", "600");
        redis.ask(
                "HSET",
                KEY + "n",
                "planned",
                "104",
                "cursor",
                "104",
                "accepted",
                "104",
                "pending",
                "0",
                "until",
                "9e15");
        redis.ask("HSET", KEY + "l:1", "3", "a1-SM1");
        for (String key : List.of(KEY + "n", KEY + "l:1")) {
            redis.ask("EXPIRE", key, "600");
        }
        String first = ROW.id().value() + "&a=1";
        receipt(first, "undelivered", "30003");
        receipt(first, "sent", "");
        receipt(first, "undelivered", "30003");
        assertThat(redis.ask("HGET", KEY + "l:1", "3")).isEqualTo("p1o 30003");
        assertThat(redis.ask("HGET", KEY + "n", "pending")).isEqualTo("1");
        assertThat(redis.ask("HGET", KEY + "n", "accepted")).isEqualTo("103");
        assertThat(redis.ask("ZCARD", KEY + "again")).isEqualTo(1L);
        redis.ask("HSET", KEY + "l:1", "3", "a2oSM2");
        receipt(ROW.id().value() + "&a=2", "undelivered", "30003");
        assertThat(redis.ask("HGET", KEY + "l:1", "3")).isEqualTo("u2oSM2 30003");
    }

    private void receipt(String state, String code) {
        receipt(ROW.id().value(), state, code);
    }

    private void receipt(String message, String state, String code) {
        Platform status = spean.platform().at("/hooks/main/status/sms");
        String sid = Platform.newSid();
        TextForm receipt = new TextForm(List.of())
                .and("MessageSid", sid)
                .and("AccountSid", Platform.ACCOUNT)
                .and("MessageStatus", state)
                .and("ErrorCode", code)
                .and("To", "+85512000001")
                .and("From", "1294");
        assertThat(status.at(status.path() + "?m=" + message).send(receipt).status())
                .isEqualTo(204);
    }
}
