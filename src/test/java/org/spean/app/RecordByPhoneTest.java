package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.app.support.TextForm;
import org.spean.app.support.Tones;
import org.spean.redis.EmbeddedRedis;

/** Staff record a prompt with a telephone, with signed requests only (issue 3, item 5). */
class RecordByPhoneTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String DARA = "+85512000081";
    private static final String LINA = "+85512000082";
    private static final String STRANGER = "+85512000083";
    private static final Pattern CLIP = Pattern.compile("/prompts/([0-9a-f]{32})[.]wav");

    private static final FakeGateway PLATFORM = new FakeGateway();
    private static final FakeGateway FOREIGN = new FakeGateway();
    private static RunningSpean spean;
    /** Another instance beside the same store. */
    private static RunningSpean other;

    private static Commands commands;
    private static String pinOfDara;
    private static String pinOfLina;
    private static int sids;
    private static int callers;

    @BeforeAll
    static void start() throws IOException {
        Path data = Folders.temporary();
        commands = Commands.of(data, data);
        run(0, "staff", "add", "Sok Dara", "--roles", "worker", "--language", "en", "--phone", DARA);
        run(0, "staff", "add", "Chan Lina", "--roles", "worker", "--language", "en", "--phone", LINA);
        pinOfDara = run(0, "staff", "pin", "Sok Dara").strip();
        pinOfLina = run(0, "staff", "pin", "Chan Lina").strip();
        spean = start("SPEAN_DATA_DIR", data.toString());
        other = start(
                "SPEAN_REDIS_URL",
                EmbeddedRedis.running(data).orElseThrow().toString(),
                "SPEAN_KEY_FILE",
                data.resolve("keys").toString());
    }

    private static RunningSpean start(String... where) {
        String[] platform = {"SPEAN_GATEWAY_API_URL", PLATFORM.url()};
        return RunningSpean.rehearsal(
                Stream.of(platform, where).flatMap(Stream::of).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        other.close();
        spean.close();
        PLATFORM.close();
        FOREIGN.close();
    }

    @Test
    void aTakeIsRecordedThenApprovedByAnotherPersonAndPlayedToCallers() {
        Call call = signedIn(DARA, pinOfDara).press("1").press(numberOf("text.voice-greeting"));
        assertThat(call.heard()).contains("This is number", "after the tone");
        assertThat(call.xml()).contains("<Record ");
        String sid = spoken(call, Tones.wav(1_500, 0.3), 2);
        String clip = clip(call.follow());
        assertThat(spean.open(RawRequest.get("/prompts/" + clip + ".wav")).body()[20])
                .as("µ-law")
                .isEqualTo((byte) 7);
        assertThat(run(0, "prompts", "status")).as("nothing is kept yet").doesNotContain("text.voice-greeting by");

        assertThat(call.press("1").heard()).contains("It is kept", "number on your sheet");

        assertThat(run(0, "prompts", "status"))
                .contains("km text.voice-greeting by sok-dara", clip)
                .containsPattern("Khmer: 1 of [0-9]+ prompts are spoken by a person");
        assertThat(run(1, "prompts", "approve", "text.voice-greeting", "--lang", "km", "--by", "Sok Dara"))
                .contains("is the speaker");
        run(0, "prompts", "approve", "text.voice-greeting", "--lang", "km", "--by", "Chan Lina");
        assertThat(run(0, "prompts", "status"))
                .doesNotContain("text.voice-greeting by")
                .containsPattern("km +danger .* 1\\n");
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(callerOf(spean)).contains("/prompts/" + clip + ".wav"));
        await().atMost(SOON)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(callerOf(other)).contains("/prompts/" + clip + ".wav"));
        assertThat(other.open(RawRequest.get("/prompts/" + clip + ".wav")).status())
                .isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PLATFORM.deletes(sid)).isEqualTo(1));
    }

    @Test
    void everyStepThatComesTwiceGetsTheSameBytes() {
        Call call = signedIn(DARA, pinOfDara).press("2");
        String number = call.action();
        HttpAnswer first = call.send(number, Optional.of("7#"));
        HttpAnswer asked = call.send(number, Optional.of("7"));
        assertThat(asked.text()).isEqualTo(first.text());
        call.press("7");
        spoken(call, Tones.wav(900, 0.3), 1);
        String wait = call.next();
        HttpAnswer heard = call.send(wait, Optional.empty());
        assertThat(call.send(wait, Optional.empty()).text()).isEqualTo(heard.text());
        assertThat(call.send(number, Optional.of("9")).text()).as("an old step").isEqualTo(first.text());
    }

    @Test
    void aWrongPinRevealsNothingAndFiveOfThemCloseTheDoor() {
        for (String from : new String[] {LINA, STRANGER}) {
            Call first = recordingLine(from);
            String known = first.press("111119").heard();
            assertThat(known)
                    .isEqualTo("That pin is not right.\nThis is the recording line. Please enter your pin, then hash.");
            first.press("111118");
            assertThat(first.press("111117").xml()).endsWith("<Hangup/></Response>");
            Call second = recordingLine(from);
            second.press("111116").press("111115");
            assertThat(second.press(pinOfLina).heard())
                    .as("too late for the right one")
                    .startsWith("Goodbye");
        }
        spean.clock().forward(Duration.ofMinutes(16));
        assertThat(recordingLine(STRANGER).press(pinOfLina).heard())
                .as("not her telephone")
                .contains("not right");
        assertThat(recordingLine(LINA).press(pinOfLina).heard()).contains("For Khmer, press 1");
    }

    @Test
    void onlyTheConfiguredHostIsAskedWhateverAddressIsNamed() {
        Call call = signedIn(DARA, pinOfDara).press("2").press("3");
        String sid = newSid();
        PLATFORM.records(sid, Tones.wav(1_000, 0.3));
        FOREIGN.records(sid, Tones.wav(1_000, 0.3));
        call.spoke(FOREIGN.url() + "/2010-04-01/Accounts/" + Platform.ACCOUNT + "/Recordings/" + sid, 1);
        clip(call.follow());
        assertThat(PLATFORM.fetched(sid)).isEqualTo(1);
        assertThat(FOREIGN.requests()).isZero();
    }

    @Test
    void faultsAreToldToTheSpeakerWhoSpeaksAgain() {
        assertThat(after(Tones.wav(1_000, 0.001), 1)).contains("almost silent", "after the tone");
        assertThat(after(Tones.wav(1_000, 8), 1)).contains("too loud");
        byte[] lying = Tones.wav(1_000, 0.3);
        java.nio.ByteBuffer.wrap(lying).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(40, 1 << 30);
        assertThat(after(lying, 1)).contains("did not reach us");
        assertThat(after(new byte[0], 1)).contains("Nothing was recorded");
        assertThat(after(new byte[13 << 20], 2))
                .as("half an hour, said to be two seconds")
                .contains("One minute is the most");
    }

    @Test
    void whoSpeaksForHalfAnHourIsNotEvenFetched() {
        Call call = signedIn(DARA, pinOfDara).press("2").press("3");
        String sid = spoken(call, new byte[100], 1_800);
        assertThat(call.heard()).contains("One minute is the most", "after the tone");
        assertThat(PLATFORM.fetched(sid)).isZero();
        spean.clock().forward(Duration.ofMinutes(11));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PLATFORM.deletes(sid)).isEqualTo(1));
    }

    @Test
    void aDeleteThatFailsIsTriedUntilItIsConfirmed() {
        Call call = signedIn(DARA, pinOfDara).press("2").press("3");
        String sid = newSid();
        PLATFORM.records(sid, Tones.wav(1_000, 0.3));
        PLATFORM.failsToDeleteOnce(sid);
        call.spoke(PLATFORM.url() + "/Recordings/" + sid, 1);
        clip(call.follow());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PLATFORM.deletes(sid)).isEqualTo(1));
        spean.clock().forward(Duration.ofSeconds(30));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PLATFORM.deletes(sid)).isEqualTo(2));
        spean.clock().forward(Duration.ofHours(2));
        spean.phone(998).text("MENU");
        assertThat(PLATFORM.deletes(sid)).isEqualTo(2);
    }

    @Test
    void numbersThatTheSheetLacksAndSilenceAreAnsweredInWords() {
        Call call = signedIn(DARA, pinOfDara).press("2");
        assertThat(call.press("999").heard()).contains("no such number");
        assertThat(call.press("1".repeat(200)).heard()).contains("not one of the keys");
        assertThat(call.silence().heard()).contains("Goodbye");
        assertThat(call.xml()).endsWith("<Hangup/></Response>");
    }

    @Test
    void aRecordingThatThePlatformDoesNotHaveYetIsWaitedFor() {
        Call call = signedIn(DARA, pinOfDara).press("2").press("3");
        String sid = newSid();
        call.spoke(PLATFORM.url() + "/Recordings/" + sid, 1);
        assertThat(call.heard()).contains("One moment");
        assertThat(call.follow().xml()).contains("silence800").doesNotContain("<Say");
        PLATFORM.records(sid, Tones.wav(1_000, 0.3));
        clip(call.follow());
    }

    @Test
    void unsignedRequestsAreRefused() {
        Platform door = spean.platform().at("/hooks/main/voice/record");
        TextForm form = new TextForm(java.util.List.of())
                .and("AccountSid", door.account())
                .and("CallSid", "CA1")
                .and("From", DARA)
                .and("To", door.to());
        assertThat(door.send(door.unsigned(form)).status()).isEqualTo(403);
    }

    /** What is heard after a take with this file. */
    private static String after(byte[] file, int seconds) {
        Call call = signedIn(DARA, pinOfDara).press("2").press("3");
        spoken(call, file, seconds);
        return call.follow().heard();
    }

    private static String spoken(Call call, byte[] file, int seconds) {
        String sid = newSid();
        PLATFORM.records(sid, file);
        call.spoke(PLATFORM.url() + "/2010-04-01/Accounts/" + Platform.ACCOUNT + "/Recordings/" + sid, seconds);
        return sid;
    }

    private static String clip(Call call) {
        Matcher clip = CLIP.matcher(call.xml());
        assertThat(call.heard()).contains("This is what was recorded", "To keep it, press 1");
        assertThat(clip.find()).as(call.xml()).isTrue();
        return clip.group(1);
    }

    private static Call signedIn(String from, String pin) {
        Call call = recordingLine(from).press(pin);
        assertThat(call.heard()).contains("For Khmer, press 1");
        return call;
    }

    /** What somebody hears first who never called before. */
    private static String callerOf(RunningSpean instance) {
        return new Call(instance.platform(), "+85512000%03d".formatted(500 + callers++)).xml();
    }

    private static Call recordingLine(String from) {
        return new Call(spean.platform(), from, "/hooks/main/voice/record");
    }

    private static String newSid() {
        return "RE%032x".formatted(++sids);
    }

    private static String numberOf(String id) {
        Matcher line = Pattern.compile("(?m)^([0-9]+)[.] " + Pattern.quote(id) + " ")
                .matcher(run(0, "prompts", "export-scripts", "--language", "km", "--all"));
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    /** Both streams of a command. */
    private static String run(int expected, String... arguments) {
        Commands.Ran ran = commands.run(arguments);
        String printed = ran.out() + ran.err();
        assertThat(ran.exit()).as(printed).isEqualTo(expected);
        return printed;
    }
}
