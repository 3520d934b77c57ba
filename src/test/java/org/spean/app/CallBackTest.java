package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.TextForm;

/** Who asks to be called is called at their hour, three times at the most, and once they took the call no more. */
class CallBackTest {
    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static FakeGateway gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
        putClockAt(LocalTime.of(7, 0));
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void nobodyTakesTheCallThreeTimesAndThenItRests() {
        putClockAt(LocalTime.of(7, 0));
        Phone phone = spean.newPhone();
        asks(phone, LocalTime.of(9, 0));
        putClockAt(LocalTime.of(8, 58));
        assertThat(quiet(phone, 0)).isTrue();
        putClockAt(LocalTime.of(9, 0));
        for (int tries = 1; tries <= 3; tries++) {
            FakeGateway.Ring ring = rings(phone, tries);
            assertThat(ring.from()).isEqualTo(Platform.SHORT_CODE);
            assertThat(status(phone, ring, "no-answer")).isEqualTo(204);
            assertThat(status(phone, ring, "no-answer")).isEqualTo(204);
            assertThat(quiet(phone, tries)).isTrue();
            spean.clock().forward(Duration.ofMinutes(16));
        }
        assertThat(quiet(phone, 3)).isTrue();
    }

    @Test
    void whoeverTakesTheCallIsThePersonAndIsNotCalledAgain() {
        putClockAt(LocalTime.of(10, 0));
        Phone phone = spean.newPhone();
        asks(phone, LocalTime.of(10, 0));
        FakeGateway.Ring ring = rings(phone, 1);
        HttpAnswer answer = taken(phone, ring);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("/hooks/main/voice/step?n=1&amp;o=1");
        assertThat(pressed(phone, ring, "1").text()).contains("/hooks/main/voice/");
        assertThat(status(phone, ring, "completed")).isEqualTo(204);
        assertThat(taken(phone, ring).text()).isEqualTo(answer.text());
        spean.clock().forward(Duration.ofMinutes(16));
        assertThat(quiet(phone, 1)).isTrue();
    }

    @Test
    void whoeverPicksUpAndHangsUpWithoutAKeyIsCalledAgain() {
        putClockAt(LocalTime.of(11, 0));
        Phone phone = spean.newPhone();
        asks(phone, LocalTime.of(11, 0));
        for (int tries = 1; tries <= 3; tries++) {
            FakeGateway.Ring ring = rings(phone, tries);
            assertThat(taken(phone, ring).text()).contains("&amp;o=1");
            assertThat(status(phone, ring, "completed")).isEqualTo(204);
            spean.clock().forward(Duration.ofMinutes(16));
        }
        assertThat(quiet(phone, 3)).isTrue();
    }

    private static HttpAnswer pressed(Phone phone, FakeGateway.Ring ring, String key) {
        return platform(Platform.BASE + "/hooks/main/voice/step?n=1&o=1")
                .send(form(phone, "in-progress", ring).and("Digits", key).and("Direction", "outbound-api"));
    }

    private static HttpAnswer taken(Phone phone, FakeGateway.Ring ring) {
        return platform(ring.url())
                .send(form(phone, "in-progress", ring)
                        .and("AnsweredBy", "human")
                        .and("Direction", "outbound-api"));
    }

    private static int status(Phone phone, FakeGateway.Ring ring, String status) {
        return platform(ring.statusCallback())
                .send(form(phone, status, ring).and("Direction", "outbound-api"))
                .status();
    }

    private static TextForm form(Phone phone, String status, FakeGateway.Ring ring) {
        return new TextForm(List.of())
                .and("AccountSid", Platform.ACCOUNT)
                .and("CallSid", "CA" + ring.url().substring(ring.url().indexOf("c=") + 2))
                .and("CallStatus", status)
                .and("From", Platform.SHORT_CODE)
                .and("To", phone.number());
    }

    private static Platform platform(String url) {
        assertThat(url).startsWith(Platform.BASE);
        return spean.platform().at(url.substring(Platform.BASE.length()));
    }

    /** As a turn of the dialogue leaves the wish in the store. */
    private static void asks(Phone phone, LocalTime due) {
        List<?> before = contacts();
        phone.text("MENU");
        String key = contacts().stream()
                .filter(one -> !before.contains(one))
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
        String contact = key.substring(key.lastIndexOf(':') + 1);
        String tag = key.substring(0, key.indexOf('}') + 1);
        String now = Long.toString(spean.clock().instant().toEpochMilli());
        spean.redis().ask("HSET", tag + ":call:" + contact, "g", "main", "at", now, "n", "0");
        String at = Long.toString(today(due).toEpochMilli());
        spean.redis().ask("ZADD", tag + ":calldue", at, contact);
    }

    private static List<?> contacts() {
        return (List<?>) spean.redis().ask("KEYS", "{p*}:c:*");
    }

    private static FakeGateway.Ring rings(Phone phone, int times) {
        await().atMost(SOON).until(() -> ringsOf(phone).size() == times);
        return ringsOf(phone).getLast();
    }

    /** Whether two rounds of the worker pass without a further call. */
    private static boolean quiet(Phone phone, int calls) {
        await().during(Duration.ofSeconds(7))
                .atMost(Duration.ofSeconds(9))
                .until(() -> ringsOf(phone).size() == calls);
        return true;
    }

    private static List<FakeGateway.Ring> ringsOf(Phone phone) {
        return gateway.rings().stream()
                .filter(ring -> ring.to().equals(phone.number()))
                .toList();
    }

    /** Forward to the next time the clock in Phnom Penh shows this. */
    private static void putClockAt(LocalTime time) {
        Instant now = spean.clock().instant();
        Instant then = today(time);
        spean.clock().forward(Duration.between(now, then.isBefore(now) ? then.plus(Duration.ofDays(1)) : then));
    }

    private static Instant today(LocalTime time) {
        ZonedDateTime now = spean.clock().instant().atZone(PHNOM_PENH);
        return now.with(time).toInstant();
    }
}
