package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;
import org.spean.app.support.Tones;

/** An alert by telephone from the upload of its sound to what became of it. */
class VoiceAlertTest {
    private static final String PERSON = "+85512000021";

    @TempDir
    private static Path temporary;

    private static FakeGateway gateway;
    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
        spean.clock().forwardTo(LocalTime.of(10, 0));
        desk = new AlertDesk(spean);
        desk.subscribed(temporary, PERSON + ",km,01,border");
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void whoHearsItToItsEndIsDelivered() {
        String id = desk.written(AlertDesk.draft().put("channel", "voice"));
        assertThat(desk.post(desk.ann, id, "submit").text()).contains("sounds.km");
        assertThat(upload(id, new byte[] {1, 2, 3}).status()).isEqualTo(422);
        String sound = is(upload(id, Tones.wav(2_000, 0.3)), 200)
                .getJsonObject("sounds")
                .getString("km");
        assertThat(spean.open(RawRequest.get(sound)).status()).isEqualTo(200);
        JsonObject submitted = is(desk.post(desk.ann, id, "submit"), 200);
        is(desk.approve(desk.cy, submitted), 200);

        FakeGateway.Ring ring = rings(1);
        Call call = Call.taken(spean.platform(), ring, "human");
        assertThat(call.xml()).doesNotContain(sound);
        assertThat(call.press("1").xml()).contains(sound);
        call.silence();
        assertThat(call.status(ring, "completed").status()).isEqualTo(204);
        AlertDesk.until(() -> counts(id).getLong("delivered") == 1);
    }

    private static HttpAnswer upload(String id, byte[] wav) {
        return spean.open(new RawRequest(
                "PUT",
                "/api/v1/broadcasts/" + id + "/sound/km",
                List.of("Host: hotline.example.org", "Authorization: Bearer " + desk.ann, "Content-Type: audio/wav"),
                wav));
    }

    private static FakeGateway.Ring rings(int times) {
        await().atMost(Duration.ofSeconds(30)).until(() -> gateway.rings().size() == times);
        return gateway.rings().getLast();
    }

    private static JsonObject counts(String id) {
        return desk.get(desk.cy, id).getJsonObject("counts");
    }
}
