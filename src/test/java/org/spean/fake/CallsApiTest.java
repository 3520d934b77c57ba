package org.spean.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.fake.PlainClient.CALLS;
import static org.spean.fake.PlainClient.number;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;

/** Calls that the gateway makes, and walks (twilio-and-somleng.md sections 1.3 to 1.6 and 4.6). */
class CallsApiTest {
    private final HookCatcher hooks = new HookCatcher();
    private final FakeGatewayServer gateway = FakeGatewayServer.start(PlainClient.setup());
    private final PlainClient client = new PlainClient(gateway);

    @BeforeEach
    void words() {
        hooks.twiml(
                "/out?c=1",
                "<Gather action=\"/step?n=1&amp;x=2\" method=\"POST\"><Say>press 1</Say></Gather><Redirect>/again</Redirect>");
        hooks.twiml("/step?n=1&x=2", "<Say>the border is closed</Say><Gather action=\"/stop\"/><Hangup/>");
        hooks.twiml("/again", "<Say>nobody there?</Say>");
        hooks.twiml("/stop", "<Hangup/>");
    }

    @AfterEach
    void stop() {
        gateway.close();
        hooks.close();
    }

    @Test
    void aPersonPressesTheirKeysInTurnAndTheEndIsTold() {
        gateway.set(gateway.switches().with(Callee.presses("1", "2")));
        HttpAnswer answer = ring(1);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(new JsonObject(answer.text()).getString("sid")).matches("CA[0-9a-f]{32}");
        ends("completed");
        assertThat(urls()).containsExactly("/out?c=1", "/step?n=1&x=2", "/stop", "/status?c=1");
        assertThat(hooks.values("Digits")).containsExactly("", "1", "2", "");
        assertThat(hooks.values("CallStatus"))
                .containsExactly("in-progress", "in-progress", "in-progress", "completed");
        assertThat(hooks.values("AnsweredBy")).containsOnly("human");
        assertThat(hooks.hooks()).allMatch(hook -> hook.isSignedFor(hooks.url(hook.url())));
        assertThat(gateway.calls().getFirst().pressed()).containsExactly("1", "2");
    }

    @Test
    void whoSaysNothingHearsWhatComesNextAndTheEnd() {
        ring(1);
        ends("completed");
        assertThat(urls()).containsExactly("/out?c=1", "/again", "/status?c=1");
    }

    @Test
    void whoIsBusyOrDoesNotAnswerHearsNothing() {
        gateway.set(gateway.switches().with(number(2), Callee.parse("no-answer")));
        gateway.set(Switch.BUSY, 1);
        ring(1);
        ends("busy");
        ring(2);
        ends("no-answer");
        assertThat(urls()).containsOnly("/status?c=1");
    }

    @Test
    void aMailboxSaysThatItIsOneAndPressesNothing() {
        gateway.set(Switch.MACHINE, 1);
        ring(1);
        ends("completed");
        assertThat(hooks.values("AnsweredBy")).containsOnly("machine_start");
        assertThat(urls()).containsExactly("/out?c=1", "/again", "/status?c=1");
    }

    @Test
    void aCallThatNeverEndsByItselfEndsAllTheSame() {
        hooks.twiml("/again", "<Redirect>/again</Redirect>");
        ring(1);
        ends("completed");
        assertThat(gateway.calls().getFirst().documents()).isEqualTo(20);
    }

    @Test
    void aCallIsEndedWhenAskedAndOnlyOnce() {
        gateway.set(Switch.RECEIPT_DELAY_MILLIS, 60_000);
        String sid = new JsonObject(ring(1).text()).getString("sid");
        String path = CALLS + "/" + sid + ".json";
        assertThat(client.json(path).getString("status")).isEqualTo("queued");
        assertThat(client.post(path, Fields.of("Status", "completed")).status()).isEqualTo(200);
        ends("completed");
        assertThat(new JsonObject(client.post(path, Fields.of("Status", "completed"))
                                .text())
                        .getInteger("code"))
                .isEqualTo(21220);
        assertThat(client.post(CALLS + "/CA1.json", Fields.of("Status", "completed"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPageThatIsNoDocumentEndsTheCallAsFailed() {
        hooks.twiml("/again", "</Oops>");
        ring(1);
        ends("failed");
        assertThat(client.json("/_calls?to=%2B85512000001")
                        .getJsonArray("calls")
                        .getJsonObject(0)
                        .getString("status"))
                .isEqualTo("failed");
    }

    private HttpAnswer ring(int number) {
        return client.call(
                number,
                "Url",
                hooks.url("/out?c=1"),
                "StatusCallback",
                hooks.url("/status?c=1"),
                "MachineDetection",
                "Enable");
    }

    private void ends(String state) {
        await().until(() -> hooks.values("CallStatus").contains(state));
    }

    private List<String> urls() {
        return hooks.hooks().stream().map(HookCatcher.Hook::url).toList();
    }
}
