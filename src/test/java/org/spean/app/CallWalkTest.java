package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.Folders;
import org.spean.app.support.Phone;
import org.spean.app.support.Printed;
import org.spean.app.support.Tones;
import org.spean.content.PromptState;
import org.spean.model.Language;

/**
 * One person's calls, walked as a platform walks them: every request signed, every next address found in the answer before, every
 * answer held against the schema (issue 3, "Done when"). What is heard in Khmer is read from the sounds that are played.
 */
class CallWalkTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static FakeGateway gateway;
    private static RunningSpean spean;
    private static Studio studio;
    private static Printed printed;

    /** What each language's caller presses first, and must hear. */
    private enum Words {
        KM(
                "1",
                "សម្រាប់ភាសាខ្មែរ សូមចុចលេខ 1។",
                "ជ្រើសរើស៖",
                "ជំនួយកុមារ និងយុវជន 1 2 8 0. 1 2 8 0.",
                "តើផ្ញើសារមកទូរស័ព្ទនេះ មានសុវត្ថិភាពទេ?",
                "យើងកំពុងហៅបុគ្គលិក។",
                "អរគុណ។",
                "សូមនិយាយ ក្រោយសំឡេងទីត។",
                "យើងបានទុកសំឡេងអ្នកហើយ។",
                "ពេលព្រឹក សូមចុចលេខ 1។",
                "បុគ្គលិកនឹងទូរស័ព្ទមកប្រហែលម៉ោងនោះ។",
                "សួស្តី។ ដើម្បីបន្ត សូមចុចលេខ 1។",
                "យើងបានទទួលការហៅរបស់អ្នក។"),
        EN(
                "2",
                "For English, press 2.",
                "Please choose:",
                "Child and youth helpline 1 2 8 0. 1 2 8 0.",
                "Is it safe to text this phone?",
                "We are calling a person now.",
                "Thank you.",
                "Please speak after the tone.",
                "We kept your message.",
                "For the morning, press 1.",
                "A person will try to call around that hour.",
                "Hello. To go on, press 1.",
                "We have your call.");

        final String key;
        final String choose;
        final String menu;
        final String number;
        final String safeToText;
        final String ringing;
        final String thanks;
        final String speak;
        final String kept;
        final String morning;
        final String promised;
        final String neutral;
        final String noted;

        Words(String... words) {
            key = words[0];
            choose = words[1];
            menu = words[2];
            number = words[3];
            safeToText = words[4];
            ringing = words[5];
            thanks = words[6];
            speak = words[7];
            kept = words[8];
            morning = words[9];
            promised = words[10];
            neutral = words[11];
            noted = words[12];
        }
    }

    @BeforeAll
    static void start() {
        Path data = Folders.temporary();
        Path content = Folders.copy(Folders.content(), data.resolve("content"));
        OnDuty.two(data);
        studio = Studio.record(content, Language.KM, PromptState.RECORDED, script -> true);
        gateway = new FakeGateway();
        printed = new Printed();
        spean = RunningSpean.rehearsal(
                "SPEAN_GATEWAY_API_URL", gateway.url(),
                "SPEAN_DATA_DIR", data.toString(),
                "SPEAN_CONTENT_DIR", content.toString());
        spean.withCalls();
    }

    @AfterAll
    static void stop() {
        spean.close();
        printed.close();
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void fromTheFirstRingToThePersonWhoCallsBack(Words words) {
        spean.clock().forwardTo(LocalTime.of(7, 0));
        Phone caller = spean.newPhone();

        aNumberIsReadAloudAndSentWhereItIsSafe(words, caller);
        aPersonOfOursTakesTheCall(words, caller);
        Call.Recording message = nobodyIsFreeSoAMessageIsLeft(words, caller);
        inDangerTheNumbersComeFirstThenACaseThenAMessage(words, caller);
        theCallBackThatWasAskedForComesInTheMorning(words, caller);

        await().atMost(SOON).until(() -> gateway.asked(message.sid()).size() == 2);
        assertThat(gateway.asked(message.sid())).containsExactly("GET", "DELETE");
        whoCalledAndWhatWasSaidStandsNowhere(caller, message);
    }

    private static void aNumberIsReadAloudAndSentWhereItIsSafe(Words words, Phone caller) {
        Call call = new Call(spean.platform(), caller.number());
        assertThat(heard(call)).contains(words.choose);
        assertThat(heard(call.press(words.key))).contains(words.menu);
        assertThat(heard(call.press("2").press("1").press("1"))).contains(words.number);
        assertThat(heard(call.press("1"))).contains(words.safeToText);
        call.press("1");
        await().atMost(SOON).until(() -> gateway.sentTo(caller).size() == 1);
        assertThat(gateway.sentTo(caller).getFirst()).contains("1280", words == Words.KM ? "ជំនួយ" : "Help numbers");
        call.status("completed");
    }

    private static void aPersonOfOursTakesTheCall(Words words, Phone caller) {
        Call call = new Call(spean.platform(), caller.number()).press("0").follow();
        assertThat(heard(call)).contains(words.ringing);
        assertThat(call.rung()).containsExactly(OnDuty.SOK_DARA);
        assertThat(call.xml()).doesNotContain(caller.number());
        assertThat(call.send(call.whisper(), Optional.empty()).text()).doesNotContain("+855");
        assertThat(call.answeredBy("1")).endsWith("<Response></Response>");
        call.rang("completed", 60);
        assertThat(heard(call)).contains(words.thanks);
        assertThat(call.xml()).endsWith("<Hangup/></Response>");
        call.status("completed");
    }

    private static Call.Recording nobodyIsFreeSoAMessageIsLeft(Words words, Phone caller) {
        Call call = nobodyAnswers(new Call(spean.platform(), caller.number()).press("0"));
        assertThat(heard(call.press("4"))).contains(words.speak);
        Call.Recording message = gateway.recording(Tones.muLaw(2_000), 2);
        assertThat(heard(call.spoke(message))).contains(words.kept);
        assertThat(heard(call.press("1"))).contains(words.thanks);
        call.status("completed");
        return message;
    }

    private static void inDangerTheNumbersComeFirstThenACaseThenAMessage(Words words, Phone caller) {
        long urgent = spean.redis().urgentCases();
        Call call = new Call(spean.platform(), caller.number()).press("1").press("9");
        assertThat(heard(call)).containsSubsequence("1 1 7. 1 1 7.", words.number, words.noted);
        assertThat(spean.redis().urgentCases()).isEqualTo(urgent + 1);
        nobodyAnswers(call.press("1").press("0"));
        assertThat(heard(call.press("4"))).contains(words.speak);
        assertThat(heard(call.spoke(gateway.recording(Tones.muLaw(2_000), 2)))).contains(words.kept);
        call.status("completed");
    }

    private static void theCallBackThatWasAskedForComesInTheMorning(Words words, Phone caller) {
        Call call = nobodyAnswers(new Call(spean.platform(), caller.number()).press("0"));
        assertThat(heard(call.press("2"))).contains(words.morning);
        assertThat(heard(call.press("1").press("1"))).contains(words.promised);
        call.status("completed");

        spean.clock().forwardTo(LocalTime.of(8, 58));
        assertThat(rings(caller)).isEmpty();
        spean.clock().forwardTo(LocalTime.of(9, 0));
        await().atMost(SOON).until(() -> rings(caller).size() == 1);
        FakeGateway.Ring ring = rings(caller).getFirst();

        Call ours = Call.taken(spean.platform(), ring, "human");
        assertThat(heard(ours)).isEqualTo(words.neutral);
        assertThat(ours.press("1").follow().rung()).containsExactly(OnDuty.SOK_DARA);
        assertThat(heard(ours.rang("completed", 60))).contains(words.thanks);
        assertThat(ours.status(ring, "completed").status()).isEqualTo(204);
    }

    private static void whoCalledAndWhatWasSaidStandsNowhere(Phone caller, Call.Recording message) {
        String metrics = spean.management("/metrics").text();
        assertThat(metrics).contains("spean_webhook_requests_total");
        assertThat(printed.all()).contains("ready: webhooks on port");
        for (String number : List.of(caller.number(), OnDuty.SOK_DARA, OnDuty.CHAN_LINA)) {
            String local = number.substring("+855".length());
            assertThat(List.of(printed.all(), metrics)).noneMatch(text -> text.contains(local));
            assertThat(spean.redis().keys()).noneMatch(key -> key.contains(local));
            assertThat(spean.redis().values()).noneMatch(value -> value.contains(local));
        }
        assertThat(List.of(printed.all(), metrics)).noneMatch(text -> text.contains(message.sid()));
        assertThat(spean.redis().keys()).noneMatch(key -> key.contains(message.sid()));
        assertThat(spean.redis().sounds()).isNotEmpty().noneMatch(sound -> sound.contains("RIFF"));
    }

    /** Each of our people is rung in vain, then the caller is offered other ways. */
    private static Call nobodyAnswers(Call call) {
        call.follow();
        for (String person : List.of(OnDuty.SOK_DARA, OnDuty.CHAN_LINA)) {
            assertThat(call.rung()).containsExactly(person);
            call.rang("no-answer", 0);
        }
        return call;
    }

    private static List<FakeGateway.Ring> rings(Phone caller) {
        return gateway.rings().stream()
                .filter(ring -> ring.to().equals(caller.number()))
                .toList();
    }

    private static String heard(Call call) {
        return studio.heard(call.xml());
    }
}
