package org.spean.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.fake.PlainClient.number;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of a message afterwards, and how that can go wrong (twilio-and-somleng.md section 1.5). */
class ReceiptsTest {
    private static final String PATH = "/hooks/main/status/sms?m=abc";

    private final HookCatcher hooks = new HookCatcher();
    private FakeGatewayServer gateway = FakeGatewayServer.start(PlainClient.setup());
    private PlainClient client = new PlainClient(gateway);

    @AfterEach
    void stop() {
        gateway.close();
        hooks.close();
    }

    @Test
    void aMessageIsSentThenDeliveredAndEachIsToldOnceAndSigned() {
        send();
        arrive(2);
        assertThat(hooks.values("MessageStatus")).containsExactly("sent", "delivered");
        for (HookCatcher.Hook hook : hooks.hooks()) {
            assertThat(hook.url()).isEqualTo(PATH);
            assertThat(hook.isSignedFor(hooks.url(PATH))).isTrue();
            assertThat(hook.fields().get("MessageSid"))
                    .isEqualTo(gateway.journal().messages().getFirst().sid());
            assertThat(hook.fields().get("AccountSid")).isEqualTo(PlainClient.ACCOUNT);
            assertThat(hook.fields().get("To")).isEqualTo(number(1));
        }
        await().until(() -> gateway.journal().summary().receipts().getOrDefault("taken", 0L) == 2);
    }

    @Test
    void anAddressElsewhereIsSignedAsItIsAndDeliveredToThisMachineOnly() {
        String address = "https://hotline.example.org" + PATH;
        client.text(1, "hello", "StatusCallback", address);
        await().until(() -> gateway.journal().summary().receipts().getOrDefault("unreachable", 0L) == 2);
        gateway.deliverTo(hooks.port());
        client.text(1, "hello", "StatusCallback", address);
        arrive(2);
        assertThat(hooks.hooks()).allMatch(hook -> hook.isSignedFor(address));
    }

    @Test
    void whatIsUndeliveredOrFailedSaysWhy() {
        gateway.set(Switch.UNDELIVERED, 1).set(Switch.ERROR_CODE, 30005);
        send();
        arrive(2);
        assertThat(hooks.values("MessageStatus")).containsExactly("sent", "undelivered");
        assertThat(hooks.values("ErrorCode")).containsExactly("", "30005");
        gateway.set(Switch.UNDELIVERED, 0).set(Switch.FAILED, 1).set(Switch.ERROR_CODE, 0);
        send();
        arrive(3);
        assertThat(hooks.values("MessageStatus")).endsWith("failed");
        assertThat(hooks.values("ErrorCode").getLast()).isIn("30003", "30005", "30006", "30008");
        await().until(() ->
                gateway.journal().messages().getLast().state().word().equals("failed"));
    }

    @Test
    void receiptsMayComeTwice() {
        gateway.set(Switch.DUPLICATE_RECEIPTS, 1);
        send();
        arrive(4);
        assertThat(hooks.values("MessageStatus")).containsExactly("sent", "sent", "delivered", "delivered");
    }

    @Test
    void receiptsMayComeTheOtherWayRoundAndTheMessageDoesNotGoBack() {
        gateway.set(Switch.REORDERED_RECEIPTS, 1);
        send();
        arrive(2);
        assertThat(hooks.values("MessageStatus")).containsExactly("delivered", "sent");
        assertThat(gateway.journal().messages().getFirst().state().word()).isEqualTo("delivered");
    }

    @Test
    void receiptsMayComeBeforeTheAnswer() {
        gateway.set(Switch.EARLY_RECEIPTS, 1);
        send();
        assertThat(hooks.values("MessageStatus")).containsExactly("sent", "delivered");
    }

    @Test
    void withoutReceiptsTheMessageIsDeliveredAllTheSame() {
        gateway.set(Switch.NO_RECEIPTS, 1);
        send();
        await().until(() ->
                gateway.journal().messages().getFirst().state().word().equals("delivered"));
        assertThat(hooks.hooks()).isEmpty();
    }

    @Test
    void theReceiptsOfALostAnswerComeAllTheSame() {
        gateway.set(Switch.DROP_AFTER_ACCEPT, 1);
        assertThat(PlainClient.isLost(this::send)).isTrue();
        arrive(2);
    }

    @Test
    void receiptsTakeTheirTime() {
        gateway.set(Switch.RECEIPT_DELAY_MILLIS, 60_000);
        send();
        assertThat(gateway.journal().messages().getFirst().state().word()).isEqualTo("queued");
        assertThat(hooks.hooks()).isEmpty();
    }

    @Test
    void somlengTellsNeitherUndeliveredNorWhy() {
        gateway.close();
        gateway = FakeGatewayServer.start(PlainClient.setup().speaking(Dialect.SOMLENG));
        client = new PlainClient(gateway);
        gateway.set(Switch.UNDELIVERED, 1);
        send();
        arrive(2);
        assertThat(hooks.values("MessageStatus")).isEqualTo(List.of("sent", "failed"));
        assertThat(hooks.values("ErrorCode")).containsOnly("");
    }

    private void send() {
        client.text(1, "hello", "StatusCallback", hooks.url(PATH));
    }

    private void arrive(int count) {
        await().until(() -> hooks.hooks().size() >= count);
        assertThat(hooks.hooks()).hasSize(count);
    }
}
