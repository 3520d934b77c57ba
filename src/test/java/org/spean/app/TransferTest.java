package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Platform;
import org.spean.app.support.TextForm;

/** Callers and our people, from the key 0 to the end of the talk, with signed requests only (issue 3, item 6). */
class TransferTest {
    private static RunningSpean spean;
    private static Platform platform;
    private static int callers;

    @BeforeAll
    static void start() {
        Path data = Folders.temporary();
        OnDuty.two(data);
        spean = RunningSpean.start(Map.of("SPEAN_DATA_DIR", data.toString()));
        platform = spean.platform();
        for (int i = 0; i < 6; i++) {
            call().press("2");
        }
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void aCallerIsPutThroughAndNeitherSideSeesTheOthersNumber() {
        Call call = call().press("2").press("0").follow();
        assertThat(call.rung()).isNotEmpty().allMatch(number -> number.startsWith("+8551200009"));
        assertThat(call.xml()).contains("callerId=\"1234\"").doesNotContain("+855120007");
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
    void whenNobodyAnswersACallerCanLeaveAMessageWhichOpensACase() {
        int before = spean.redis().casesWaiting().size();
        Call call = call().press("2").press("0").follow();
        for (int i = 0; i < 5 && call.xml().contains("<Dial"); i++) {
            call.rang("no-answer", 0);
        }
        assertThat(call.heard()).contains("Leave a voice message");
        call.press("4");
        call.spoke("http://169.254.169.254/Recordings/RE0123456789abcdef0123456789abcdef", 12);
        assertThat(call.xml()).doesNotContain("169.254");
        assertThat(spean.redis().casesWaiting()).hasSize(before + 1);
    }

    @Test
    void newsOfTheCallAndItsRecordingAreTakenAsOftenAsTheyCome() {
        Call call = call().press("2");
        for (String path : new String[] {"/hooks/main/status/voice", "/hooks/main/status/recording"}) {
            TextForm news = new TextForm(java.util.List.of()).and("RecordingStatus", "completed");
            assertThat(call.send(path, news).status()).isEqualTo(204);
            assertThat(call.send(path, news).status()).isEqualTo(204);
        }
    }

    private static Call call() {
        return new Call(platform, "+85512000" + String.format("%03d", 700 + callers++));
    }
}
