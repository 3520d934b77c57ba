package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.RawRequest;
import org.spean.app.support.TextForm;
import org.spean.app.support.Twiml;

/** The same text again, at once, late: rows 16 to 19 of twilio-and-somleng.md section 7; fault 20. */
class RepeatedTextsTest {
    private static RunningSpean spean;

    private final Phone phone = spean.newPhone();

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void theSecondWebhookGetsTheSameBytes() {
        phone.text("សួស្តី");
        TextForm one = phone.form("1");
        HttpAnswer first = spean.platform().send(one);
        HttpAnswer second = spean.platform().send(one);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(phone.text("1")).isEqualTo(afterTwoOnes());
    }

    @Test
    void theSecondWebhookOpensNoSecondCase() {
        TextForm sos = phone.form("SOS");
        List<String> before = spean.redis().casesWaiting();
        HttpAnswer first = spean.platform().send(sos);
        HttpAnswer second = spean.platform().send(sos);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(spean.redis().casesWaiting()).hasSize(before.size() + 1);
    }

    @Test
    void theSecondWebhookOfAPleaOpensNoSecondCase() {
        TextForm plea = phone.form("please help me my boss very bad");
        List<String> before = spean.redis().casesWaiting();
        HttpAnswer first = spean.platform().send(plea);
        HttpAnswer second = spean.platform().send(plea);
        assertThat(first.text()).contains("Are you in danger now?");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(spean.redis().casesWaiting()).hasSize(before.size() + 1);
        phone.text("they beat me");
        assertThat(spean.redis().casesWaiting()).hasSize(before.size() + 1);
    }

    @Test
    void aRepeatWithAnotherTextIsStillTheSameEvent() {
        TextForm menu = phone.form("MENU");
        HttpAnswer first = spean.platform().send(menu);
        HttpAnswer second = spean.platform().send(menu.with("Body", "STOP"));
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aMessageSidFromAnotherNumberNeverBringsSomebodyElsesAnswer() {
        TextForm english = phone.form("HELP");
        String asIs = spean.platform().send(english).text();
        TextForm khmer = english.with("Body", "សួស្តី").with("From", "+85512000500");
        String other = spean.platform().send(khmer).text();
        assertThat(other).isNotEqualTo(asIs);
        // A hundred numbers in 256 partitions: some share one, and would share the answer if the SID alone decided.
        for (int i = 501; i < 600; i++) {
            TextForm repeat = i % 2 == 0 ? english : khmer;
            assertThat(spean.platform()
                            .send(repeat.with("From", "+85512000" + i))
                            .text())
                    .isEqualTo(i % 2 == 0 ? asIs : other);
        }
    }

    @Test
    void twentyTimesAtOnceIsOnce() throws Exception {
        phone.text("សួស្តី");
        TextForm one = phone.form("1");
        List<HttpAnswer> answers =
                atOnce(Collections.nCopies(20, spean.platform().signed(one)));
        assertThat(answers).extracting(HttpAnswer::status).containsOnly(200);
        assertThat(answers)
                .extracting(HttpAnswer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(phone.text("1")).isEqualTo(afterTwoOnes());
    }

    @Test
    void twentyCriesForHelpAtOnceOpenOneCase() throws Exception {
        List<String> before = spean.redis().casesWaiting();
        List<HttpAnswer> answers =
                atOnce(Collections.nCopies(20, spean.platform().signed(phone.form("SOS"))));
        assertThat(answers)
                .extracting(HttpAnswer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(spean.redis().casesWaiting()).hasSize(before.size() + 1);
    }

    @Test
    void twoTextsInTheSameInstantBothCount() throws Exception {
        for (int round = 0; round < 5; round++) {
            Phone caller = spean.newPhone();
            int cases = spean.redis().casesWaiting().size();
            long stops = spean.redis().optedOut();
            List<HttpAnswer> answers = atOnce(List.of(
                    spean.platform().signed(caller.form("SOS")),
                    spean.platform().signed(caller.form("STOP"))));
            answers.forEach(answer -> assertThat(Twiml.of(answer).messages()).isNotEmpty());
            assertThat(spean.redis().casesWaiting()).hasSize(cases + 1);
            assertThat(spean.redis().optedOut()).isEqualTo(stops + 1);
        }
    }

    @Test
    void twelveTextsOfOnePersonAtOnceAreAllAnswered() throws Exception {
        List<RawRequest> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(spean.platform().signed(phone.form("1")));
        }
        for (HttpAnswer answer : atOnce(texts)) {
            assertThat(Twiml.of(answer).messages()).isNotEmpty();
        }
    }

    @Test
    void aReplayOnTheSameDayGetsTheSameBytes() {
        TextForm sos = phone.form("SOS");
        HttpAnswer first = spean.platform().send(sos);
        pass(Duration.ofHours(23));
        assertThat(spean.platform().send(sos).body()).isEqualTo(first.body());
    }

    @Test
    void aReplayAfterTwoDaysGetsSilenceAndDoesNothing() {
        TextForm sos = phone.form("SOS");
        TextForm stop = phone.form("STOP");
        TextForm start = phone.form("START");
        for (TextForm form : List.of(sos, stop, start)) {
            spean.platform().send(form);
        }
        pass(Duration.ofHours(48));
        List<String> cases = spean.redis().casesWaiting();
        long stops = spean.redis().optedOut();
        for (TextForm form : List.of(sos, stop)) {
            assertThat(Twiml.of(spean.platform().send(form)).isSilence()).isTrue();
        }
        assertThat(spean.redis().casesWaiting()).isEqualTo(cases);
        assertThat(spean.redis().optedOut()).isEqualTo(stops);
    }

    @Test
    void afterThreeSilentDaysTheConversationBeginsAnew() {
        Twiml menu = phone.text("សួស្តី");
        assertThat(phone.text("1")).isNotEqualTo(menu);
        pass(Duration.ofHours(71));
        assertThat(phone.text("1"))
                .as("the next choice, as if no time had passed")
                .isNotEqualTo(menu);
        pass(Duration.ofHours(73));
        assertThat(phone.text("1")).as("no question is open").isEqualTo(menu);
    }

    private static void pass(Duration time) {
        spean.clock().forward(time);
        spean.redis().age(time);
    }

    private Twiml afterTwoOnes() {
        Phone other = spean.newPhone();
        other.text("សួស្តី");
        other.text("1");
        return other.text("1");
    }

    private static List<HttpAnswer> atOnce(List<RawRequest> requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<Callable<HttpAnswer>> tasks = requests.stream()
                    .<Callable<HttpAnswer>>map(request -> () -> spean.platform().send(request))
                    .toList();
            List<HttpAnswer> answers = new ArrayList<>();
            for (Future<HttpAnswer> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
