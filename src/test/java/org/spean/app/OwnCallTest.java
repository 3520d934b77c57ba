package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.TextForm;

/** A mailbox hears nothing of us, and does not count as the person; see OwnCallOutageTest for calls while Redis is away. */
class OwnCallTest {
    private static final String SILENT_END = "<Response><Hangup/></Response>";

    private static FakeGateway gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void aMachineIsHungUpOnWithoutAWordAndThePersonIsCalledAgain() {
        Phone phone = asked(LocalTime.of(9, 0));
        FakeGateway.Ring ring = rings(phone, 1);
        HttpAnswer answer = send(phone, ring.url(), ring, "AnsweredBy", "machine_start");
        assertThat(answer.text()).endsWith(SILENT_END);
        // Not every platform repeats there who answered.
        assertThat(send(phone, ring.statusCallback(), ring, "CallStatus", "completed")
                        .status())
                .isEqualTo(204);
        spean.clock().forward(Duration.ofMinutes(16));
        rings(phone, 2);
    }

    private static HttpAnswer send(Phone phone, String url, FakeGateway.Ring ring, String name, String value) {
        assertThat(url).startsWith(Platform.BASE);
        TextForm form = new TextForm(List.of())
                .and("AccountSid", Platform.ACCOUNT)
                .and("CallSid", "CA" + ring.url().substring(ring.url().indexOf("c=") + 2))
                .and("Direction", "outbound-api")
                .and("From", Platform.SHORT_CODE)
                .and("To", phone.number())
                .and(name, value);
        return spean.platform().at(url.substring(Platform.BASE.length())).send(form);
    }

    /** Somebody who asked, in a call that they made, to be called; it is that time. */
    private static Phone asked(LocalTime time) {
        Instant now = spean.clock().instant();
        Instant then = now.atZone(ZoneId.of("Asia/Phnom_Penh")).with(time).toInstant();
        spean.clock().forward(Duration.between(now, then.isBefore(now) ? then.plus(Duration.ofDays(1)) : then));
        Phone phone = spean.newPhone();
        phone.text("MENU");
        phone.text("2");
        phone.text("call me");
        phone.text(Integer.toString(time.getHour() + 1));
        phone.text("1");
        spean.clock().forward(Duration.ofHours(1));
        return phone;
    }

    private static FakeGateway.Ring rings(Phone phone, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> ringsOf(phone).size() == times);
        return ringsOf(phone).getLast();
    }

    private static List<FakeGateway.Ring> ringsOf(Phone phone) {
        return gateway.rings().stream()
                .filter(ring -> ring.to().equals(phone.number()))
                .toList();
    }
}
