package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.Call;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.TextForm;

/** Callers and our people, from the key 0 to the end of the talk, with signed requests only (issue 3, item 6). */
class TransferTest {
    private static final List<Call> begun = new ArrayList<>();
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        Path data = Folders.temporary();
        OnDuty.two(data);
        spean = RunningSpean.start(Map.of("SPEAN_DATA_DIR", data.toString())).withCalls();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @AfterEach
    void everybodyIsFreeAgain() {
        begun.forEach(call -> call.status("completed"));
        begun.clear();
    }

    @Test
    void aCallerIsPutThroughAndNeitherSideSeesTheOthersNumber() {
        String caller = spean.newPhone().number();
        Call call =
                ended(new Call(spean.platform(), caller)).press("2").press("0").follow();
        assertThat(call.rung()).isNotEmpty().allMatch(number -> number.startsWith("+8551200009"));
        assertThat(call.xml()).contains("callerId=\"1234\"").doesNotContain(caller);
        HttpAnswer whisper = call.send(call.whisper(), Optional.empty());
        assertThat(whisper.text()).contains("press 1").doesNotContain("+855");
        call.rang("completed", 60);
        assertThat(call.heard()).contains("Thank you");
        assertThat(call.xml()).endsWith("<Hangup/></Response>");
    }

    @Test
    void aDoubledRequestGetsTheSameBytesAndRingsTheSamePeople() {
        Call call = call().press("2").press("0");
        String person = call.next();
        HttpAnswer first = call.send(person, Optional.empty());
        HttpAnswer again = call.send(person, Optional.empty());
        assertThat(again.text()).isEqualTo(first.text()).contains("<Dial");
        call.follow().rang("completed", 5);
    }

    @Test
    void tenAtOnceRingTheSamePersonAndNobodyElse() {
        Call call = call().press("2").press("0");
        String person = call.next();
        List<CompletableFuture<String>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> call.send(person, Optional.empty()).text()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(call().press("2").press("0").follow().rung())
                .as("the other one is still free")
                .hasSize(1);
        call.follow().rang("completed", 5);
    }

    /** Row 36 of section 7. */
    @ParameterizedTest
    @ValueSource(strings = {"no-answer", "busy", "failed", "canceled", "teleported", ""})
    void whoeverDoesNotAnswerIsFollowedByTheNext(String status) {
        Call call = call().press("2").press("0").follow();
        List<String> first = call.rung();
        assertThat(call.rang(status, 0).rung()).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(call.rang(status, 0).heard()).contains("Nobody is free now.", "For a voice message");
    }

    @Test
    void whenNobodyAnswersACallerCanLeaveAMessageWhichOpensACase() {
        int before = spean.redis().casesWaiting().size();
        Call call = call().press("2").press("0").follow();
        for (int i = 0; i < 5 && call.xml().contains("<Dial"); i++) {
            call.rang("no-answer", 0);
        }
        assertThat(call.heard()).contains("a voice message");
        call.press("4");
        call.spoke("http://169.254.169.254/Recordings/RE0123456789abcdef0123456789abcdef", 12);
        assertThat(call.xml()).doesNotContain("169.254");
        assertThat(spean.redis().casesWaiting()).hasSize(before + 1);
    }

    @Test
    void newsOfTheCallAndItsRecordingAreTakenAsOftenAsTheyCome() {
        Call call = call().press("2");
        for (String path : new String[] {"/hooks/main/status/voice", "/hooks/main/status/recording"}) {
            TextForm news = new TextForm(List.of()).and("RecordingStatus", "completed");
            assertThat(call.send(path, news).status()).isEqualTo(204);
            assertThat(call.send(path, news).status()).isEqualTo(204);
        }
    }

    private static Call ended(Call call) {
        begun.add(call);
        return call;
    }

    private static Call call() {
        return ended(spean.newCall());
    }
}
