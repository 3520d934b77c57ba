package org.spean.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.spean.fake.PlainClient.MESSAGES;
import static org.spean.fake.PlainClient.isLost;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;

/** Each way in which a POST can go wrong, and whether the message was taken. */
class SwitchesTest {
    private final FakeGatewayServer gateway = FakeGatewayServer.start(
            PlainClient.setup().under(InstantSource.fixed(Instant.parse("2026-11-30T12:00:00Z"))));
    private final PlainClient client = new PlainClient(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void anAnswerTakesItsTime() {
        gateway.set(Switch.LATENCY_MILLIS, 300).set(Switch.JITTER_MILLIS, 50);
        assertThat(client.text(1, "hello").took()).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void tooManyAreToldToWait() {
        gateway.set(Switch.TOO_MANY, 1).set(Switch.RETRY_AFTER_SECONDS, 7);
        HttpAnswer answer = client.text(1, "hello");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("retry-after")).contains("7");
        assertThat(code(answer)).isEqualTo(20429);
        assertThat(taken()).isZero();
    }

    @Test
    void moreThanTheRateAreToldToWait() {
        gateway.set(Switch.PER_SECOND, 2);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(client.text(i, "hello").status());
        }
        assertThat(statuses).containsExactly(201, 201, 429, 429);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void aServerErrorTakesNothing() {
        gateway.set(Switch.SERVER_ERROR, 1);
        assertThat(client.text(1, "hello").status()).isBetween(500, 504);
        assertThat(taken()).isZero();
    }

    @Test
    void aServerErrorAfterAllTakesTheMessage() {
        gateway.set(Switch.ERROR_AFTER_ACCEPT, 1);
        assertThat(client.text(1, "hello").status()).isEqualTo(500);
        assertThat(taken()).isOne();
    }

    @Test
    void aLossyGatewayTakesTheMessageAndLosesTheAnswer() {
        gateway.set(Switch.DROP_AFTER_ACCEPT, 1);
        assertThat(isLost(() -> client.text(1, "hello"))).isTrue();
        assertThat(taken()).isOne();
    }

    @Test
    void aLineThatBreaksTooEarlyTakesNothing() {
        gateway.set(Switch.DROP_BEFORE_ACCEPT, 1);
        assertThat(isLost(() -> client.text(1, "hello"))).isTrue();
        assertThat(taken()).isZero();
    }

    @Test
    void aMuteGatewayKeepsTheLineAndSaysNothing() {
        gateway.set(Switch.MUTE, 1);
        Thread waiting = Thread.ofVirtual().start(() -> isLost(() -> client.text(1, "hello")));
        await().until(() -> gateway.journal().summary().fates().containsKey(Fate.MUTE));
        assertThat(waiting.isAlive()).isTrue();
        assertThat(taken()).isZero();
    }

    @Test
    void halfAnObjectIsNoAnswerButTheMessageWasTaken() {
        gateway.set(Switch.BAD_JSON, 1);
        HttpAnswer answer = client.text(1, "hello");
        assertThat(answer.status()).isEqualTo(201);
        Assertions.assertThatExceptionOfType(DecodeException.class).isThrownBy(() -> new JsonObject(answer.text()));
        assertThat(taken()).isOne();
    }

    @Test
    void whoSaidStopToThePlatformIsRefused() {
        gateway.set(Switch.REFUSED, 1);
        HttpAnswer answer = client.text(1, "hello");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(21610);
        gateway.set(Switch.REFUSAL_CODE, 21211);
        assertThat(code(client.text(1, "hello"))).isEqualTo(21211);
        assertThat(taken()).isZero();
    }

    @Test
    void revokedCredentialsAreWorthNothing() {
        gateway.set(Switch.REVOKED, 1);
        HttpAnswer answer = client.text(1, "hello");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo(20003);
        assertThat(client.get(MESSAGES + ".json").status()).isEqualTo(401);
        gateway.set(Switch.REVOKED, 0);
        assertThat(client.text(1, "hello").status()).isEqualTo(201);
    }

    @Test
    void aSwitchIsTurnedWhileItRunsAndTheOthersStay() {
        gateway.set(Switch.LATENCY_MILLIS, 1);
        assertThat(client.put("/_switches", "{\"dropAfterAccept\": 0.5, \"callee\": \"1,2\"}")
                        .status())
                .isEqualTo(200);
        assertThat(gateway.switches().value(Switch.DROP_AFTER_ACCEPT)).isEqualTo(0.5);
        JsonObject now = client.json("/_switches");
        assertThat(now.getDouble("latencyMillis")).isEqualTo(1);
        assertThat(now.getString("callee")).isEqualTo("1,2");
    }

    @Test
    void whatCannotBeIsRefusedWithAReasonAndChangesNothing() {
        for (String wrong : List.of(
                "{\"lossy\": 1}",
                "{\"badJson\": 1.5}",
                "{\"badJson\": \"much\"}",
                "{\"badJson\": 0.6, \"mute\": 0.6}",
                "{\"callee\": \"asleep\"}",
                "{\"callees\": 7}",
                "[]")) {
            HttpAnswer answer = client.put("/_switches", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.text()).contains("detail");
        }
        assertThat(gateway.switches().json()).isEqualTo(Switches.GOOD.json());
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.set(Switch.MUTE, -1));
    }

    @Test
    void theSameSeedLosesTheSameMessagesInWhateverOrderTheyCome() {
        assertThat(lost(7, false)).isEqualTo(lost(7, true)).isNotEqualTo(lost(8, false));
    }

    @Test
    void aSecondTryHasAFateOfItsOwn() {
        gateway.set(Switch.TOO_MANY, 0.5);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            statuses.add(client.text(1, "hello").status());
        }
        assertThat(statuses).contains(201, 429);
    }

    private static List<String> lost(long seed, boolean backwards) {
        try (FakeGatewayServer one = FakeGatewayServer.start(PlainClient.setup().seeded(seed))) {
            one.set(Switch.TOO_MANY, 0.3);
            PlainClient client = new PlainClient(one);
            for (int i = 0; i < 40; i++) {
                client.text(backwards ? 39 - i : i, "hello");
            }
            return one.journal().messages().stream().map(Accepted::to).sorted().toList();
        }
    }

    private long taken() {
        return gateway.journal().summary().accepted();
    }

    private static int code(HttpAnswer answer) {
        return new JsonObject(answer.text()).getInteger("code");
    }
}
