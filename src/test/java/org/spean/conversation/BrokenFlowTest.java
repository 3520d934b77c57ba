package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.conversation.TestLine.SOKHA;
import static org.spean.conversation.TestLine.said;
import static org.spean.conversation.TestLine.text;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.content.ContentPack;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.RealPack;
import org.spean.dialogue.Reply;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.Mode;
import org.spean.text.Khmer;
import org.spean.text.SmsSegments;

/** A bug in a flow is caught, counted and answered. */
class BrokenFlowTest {
    private final AtomicReference<Dialogue> dialogue = new AtomicReference<>(RealPack.DEMO);
    private final TestLine line = new TestLine(dialogue::get);

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void thePersonGetsTheSafetyAnswerAndStartsAfresh() {
        line.answer(text("A1", "ENGLISH"));
        line.answer(text("A2", "REPORT"));
        dialogue.set(without(SystemText.WHAT_NEXT));
        Answer answer = line.answer(text("A3", "1"));
        assertThat(said(answer)).contains("If you need help, call: 117").doesNotContain("ទូរស័ព្ទ");
        assertThat(line.meter("spean_flow_failures_total")).isEqualTo(1);
        assertThat(line.answer(text("A3", "1")).replies()).as("the same again").isEqualTo(answer.replies());
        assertThat(line.spool.size()).as("it was played, however badly").isZero();
        dialogue.set(RealPack.DEMO);
        assertThat(said(line.answer(text("A4", "1"))))
                .as("in the language of before, at the main menu, not in the report")
                .doesNotContain("What happened")
                .contains("Working abroad");
    }

    @Test
    void aStopIsKeptAlthoughItsFlowIsBroken() {
        dialogue.set(without(SystemText.WHAT_NEXT));
        assertThat(said(line.answer(text("A1", "STOP")))).contains("stop texting you");
        assertThat(line.optedOut(SOKHA)).isTrue();
    }

    @Test
    void whoIsInDangerOrAsksForAPersonIsInTheQueueAlthoughTheFlowIsBroken() {
        dialogue.set(without(SystemText.WHAT_NEXT));
        line.answer(text("A1", "SOS"));
        line.answer(text("A2", "0"));
        assertThat(line.keys("*:k:*")).hasSize(2);
        assertThat(line.keys("*:kq")).hasSize(1);
    }

    @Test
    void evenWithoutASafetyTextSomethingIsSaid() {
        dialogue.set(without(SystemText.WHAT_NEXT, SystemText.SAFETY));
        Answer answer = line.answer(text("A1", "hello"));
        assertThat(answer.replies()).containsExactly(SafetyAnswers.LAST_RESORT);
        line.redis.freeze();
        try {
            assertThat(line.answer(text("A2", "hello")).replies()).containsExactly(SafetyAnswers.LAST_RESORT);
        } finally {
            line.redis.thaw();
        }
    }

    /** Never silence (design section 1, rule 1), but not a word where nobody knows who took a call of ours. */
    @Test
    void evenThenACallHearsSomethingAndACallOfOursNothing() {
        dialogue.set(without(
                SystemText.WHAT_NEXT, SystemText.VOICE_GREETING, SystemText.VOICE_OWN_CALL, SystemText.VOICE_SAFETY));
        assertThat(line.answer(call("CA1", 0, new Input.Called())).replies()).containsExactly(SafetyAnswers.LAST_WORDS);
        assertThat(line.answer(call("CA1", 1, new Input.Keys("9"))).replies()).isNotEmpty();
        assertThat(line.cases(CaseKind.DANGER)).isEqualTo(1);
        assertThat(line.answer(call("CA2", 0, new Input.WeCalled(false))).replies())
                .containsExactly(new Reply.Spoken(List.of(), new Reply.Then.HangUp()));
        line.redis.freeze();
        try {
            assertThat(line.answer(call("CA3", 0, new Input.Called())).replies())
                    .containsExactly(SafetyAnswers.LAST_WORDS);
        } finally {
            line.redis.thaw();
        }
    }

    private static Arrival call(String sid, int step, Input input) {
        EventId event = new EventId(Arrival.callEvent(sid, step));
        return new Arrival("main", "1294", event, SOKHA, Channel.VOICE, input, Instant.now());
    }

    @Test
    void theLastResortIsWrittenInCanonicalKhmerAndFitsTwoSegments() {
        String body = ((Reply.Message) SafetyAnswers.LAST_RESORT).body();
        assertThat(Khmer.canonical(body)).isEqualTo(body);
        assertThat(SmsSegments.of(body).count()).isLessThanOrEqualTo(2);
    }

    private static Dialogue without(SystemText... missing) {
        ContentPack pack = RealPack.PACK;
        Map<SystemText, Text> texts = new EnumMap<>(pack.texts());
        for (SystemText one : missing) {
            texts.remove(one);
        }
        return new Dialogue(
                new ContentPack(
                        pack.version(),
                        pack.steps(),
                        pack.entries(),
                        texts,
                        pack.keywords(),
                        pack.intentNames(),
                        pack.topics(),
                        pack.hotlines(),
                        pack.provinces(),
                        pack.servicePoints(),
                        pack.corridors(),
                        pack.countries(),
                        pack.alertTopics(),
                        pack.offer(),
                        pack.sampleAgencies(),
                        pack.staffWords(),
                        pack.leaflet()),
                Mode.DEMO,
                60);
    }
}
