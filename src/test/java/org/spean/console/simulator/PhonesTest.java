package org.spean.console.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spean.model.PhoneNumber;

/** What the sample phones do, beside a platform of which every request is seen. */
class PhonesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SamplePhone PHONE = SamplePhone.ALL.getFirst();

    private final List<Asked> asked = new ArrayList<>();
    private Future<PhoneCompany.Answered> next = twiml("<Message>Hello</Message>");
    private final Phones phones = new Phones(
            VERTX, new Watched(), clip -> Optional.empty(), InstantSource.fixed(Instant.parse("2026-11-30T10:00:00Z")));

    private record Asked(String address, Map<String, String> fields) {}

    private final class Watched implements PhoneCompany {
        @Override
        public String ours() {
            return "1294";
        }

        @Override
        public String hook(String name) {
            return "/hooks/main/" + name;
        }

        @Override
        public Future<Answered> post(String address, Map<String, String> fields) {
            asked.add(new Asked(address, Map.copyOf(fields)));
            return next;
        }
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void aFormSentTwiceIsOneText() {
        phones.text(PHONE, "op1", "hello");
        phones.text(PHONE, "op1", "hello");
        phones.text(PHONE, "op2", "hello");
        assertThat(asked).hasSize(2);
        assertThat(asked)
                .extracting(one -> one.fields().get("MessageSid"))
                .doesNotHaveDuplicates()
                .allMatch(sid -> sid.matches("SM[0-9a-f]{32}"));
        assertThat(phones.screen(PHONE).texts())
                .extracting(Bubble::body)
                .containsExactly("hello", "Hello", "hello", "Hello");
    }

    @Test
    void textsArriveOneAfterTheOther() {
        Promise<PhoneCompany.Answered> slow = Promise.promise();
        next = slow.future();
        phones.text(PHONE, "op1", "first");
        phones.text(PHONE, "op2", "second");
        assertThat(asked).hasSize(1);
        slow.complete(new PhoneCompany.Answered(200, "<Response/>"));
        assertThat(asked).extracting(one -> one.fields().get("Body")).containsExactly("first", "second");
    }

    @Test
    void noAnswerIsShownAndTheNextTextGoesOut() {
        next = Future.failedFuture("away");
        phones.text(PHONE, "op1", "hello");
        assertThat(phones.screen(PHONE).exchange()).map(Exchange::status).contains(0);
        next = twiml("<Message>Back</Message>");
        phones.text(PHONE, "op2", "hello");
        assertThat(phones.screen(PHONE).texts()).extracting(Bubble::body).endsWith("Back");
    }

    @Test
    void whatIsSentToOtherNumbersIsNobodysHere() {
        phones.arrives(PhoneNumber.ofE164("+85512000099").orElseThrow(), "secret", "/hooks/main/status/sms?m=1");
        phones.rings(PhoneNumber.ofE164("+85512000099").orElseThrow(), "/t", "/n");
        assertThat(asked).isEmpty();
        assertThat(SamplePhone.ALL)
                .allMatch(phone -> phones.screen(phone).texts().isEmpty());
    }

    @Test
    void aMessageThatArrivesIsToldAsDelivered() {
        phones.arrives(PHONE.number(), "News", "/hooks/main/status/sms?m=1");
        assertThat(phones.screen(PHONE).texts()).extracting(Bubble::body).containsExactly("News");
        assertThat(asked.getFirst().address()).isEqualTo("/hooks/main/status/sms?m=1");
        assertThat(asked.getFirst().fields()).containsEntry("MessageStatus", "delivered");
    }

    @Test
    void aPhoneKeepsItsLatestTextsOnly() {
        for (int i = 0; i < 100; i++) {
            phones.arrives(PHONE.number(), "News " + i, "/n");
        }
        assertThat(phones.screen(PHONE).texts())
                .hasSize(60)
                .extracting(Bubble::body)
                .endsWith("News 99");
    }

    @Test
    void aCallGoesFromKeyToKeyAndAnOldPageMovesNothing() {
        next = twiml("<Gather action=\"/hooks/main/voice/step?n=1\" numDigits=\"1\"><Say>Press</Say></Gather>");
        phones.act(PHONE, "1", 0, PhoneAct.DIAL, "");
        assertThat(asked.getFirst().address()).isEqualTo("/hooks/main/voice");
        assertThat(asked.getFirst().fields())
                .containsEntry("Direction", "inbound")
                .containsEntry("To", "1294");
        int at = phones.screen(PHONE).call().orElseThrow().at();
        phones.act(PHONE, "2", at, PhoneAct.KEYS, "9");
        phones.act(PHONE, "3", at, PhoneAct.KEYS, "9");
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast().address()).isEqualTo("/hooks/main/voice/step?n=1");
        assertThat(asked.getLast().fields()).containsEntry("Digits", "9");
        phones.act(PHONE, "4", 0, PhoneAct.HANG_UP, "");
        assertThat(asked.getLast().fields()).containsEntry("CallStatus", "completed");
        assertThat(phones.screen(PHONE).talking()).isFalse();
    }

    @Test
    void aCallThatOnlyEverGoesOnByItselfIsEnded() {
        next = twiml("<Redirect>/hooks/main/voice/step?n=1</Redirect>");
        phones.act(PHONE, "1", 0, PhoneAct.DIAL, "");
        assertThat(phones.screen(PHONE).talking()).isFalse();
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void aCallOfOursIsTakenOrRefusedOnce() {
        next = twiml("<Gather action=\"/hooks/main/voice/step?n=1\" numDigits=\"1\"/>");
        phones.rings(PHONE.number(), "/hooks/main/voice/out?c=a", "/hooks/main/status/voice?c=a");
        assertThat(phones.screen(PHONE).ringing()).isTrue();
        phones.act(PHONE, "1", 0, PhoneAct.ANSWER, "");
        phones.act(PHONE, "2", 0, PhoneAct.ANSWER, "");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().fields())
                .containsEntry("Direction", "outbound-api")
                .containsEntry("From", "1294");
        phones.rings(PHONE.number(), "/hooks/main/voice/out?c=b", "/hooks/main/status/voice?c=b");
        assertThat(asked.getLast().fields()).containsEntry("CallStatus", "busy");
    }

    private static Future<PhoneCompany.Answered> twiml(String verbs) {
        return Future.succeededFuture(new PhoneCompany.Answered(200, "<Response>" + verbs + "</Response>"));
    }
}
