package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.broadcast.EndedAlertCalls;
import org.spean.dialogue.Input;
import org.spean.model.PhoneNumber;
import org.spean.web.Wait;

/** What is read from the requests of a call that are no keys (twilio-and-somleng.md section 7, rows 34 to 36). */
class CallNewsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T05:00:00Z"));
    private static final String SID = "RE0123456789abcdef0123456789abcdef";
    private static final String UUID = "0b8ee3c4-9f3c-4c8f-9df0-8a5e0f6b1a2c";

    private static final Callers CALLERS = new Callers(new PhoneNumbers(java.util.Set.of()));

    private final TwoPeople people = new TwoPeople();
    private final DeskNews desk = new DeskNews(people, CALLERS, true, CLOCK);

    @Test
    void somebodyIsKeptFreeForTheCallAndItsStepInTheLanguageOfTheCaller() {
        assertThat(Wait.on(desk.person(Form.EMPTY, "n=4&l=en", "CA1", 4))).isEqualTo(new Input.Desk(List.of("dara")));
        assertThat(people.asked).containsExactly("reserve CA1 4 EN");
    }

    @Test
    void theDeskIsToldWhoIsOnTheLineAlsoWhenWeCalled() {
        Wait.on(desk.person(Form.of("From", "+85512000001", "To", "+85512000099"), "n=4&l=en", "CA1", 4));
        Form ours = Form.of("From", "+85512000099", "To", "+85512000002", "Direction", "outbound-api");
        Wait.on(desk.rang(ours, "n=5&l=en", "CA2", 5));
        assertThat(people.asking).extracting(PhoneNumber::e164).containsExactly("+85512000001", "+85512000002");
    }

    @Test
    void nobodyIsKeptBusyWhereNobodyCanBeRung() {
        DeskNews mute = new DeskNews(people, CALLERS, false, CLOCK);
        assertThat(Wait.on(mute.person(Form.EMPTY, "n=4&l=en", "CA1", 4))).isEqualTo(new Input.Desk(List.of()));
        assertThat(people.asked).isEmpty();
    }

    @Test
    void aStoreThatIsAwayOrSilentMeansNobodyAndSoon() {
        for (Future<List<String>> answer : List.of(
                Future.<List<String>>failedFuture("away"),
                Promise.<List<String>>promise().future())) {
            TwoPeople away = new TwoPeople(answer);
            DeskNews news = new DeskNews(away, CALLERS, true, CLOCK);
            assertThat(Wait.on(news.person(Form.EMPTY, "n=4&l=km", "CA1", 4))).isEqualTo(new Input.Desk(List.of()));
            assertThat(away.asked)
                    .as("whoever is kept after all must not stay so")
                    .containsExactly("reserve CA1 4 KM", "forget CA1 4");
        }
    }

    @Test
    void nobodyIsKeptForACallerWhoHasHungUp() {
        Form gone = Form.of("DialCallStatus", "no-answer", "CallStatus", "completed");
        assertThat(Wait.on(desk.rang(gone, "n=5&l=km", "CA1", 5))).isEqualTo(new Input.Desk(List.of()));
        assertThat(Wait.on(desk.person(gone, "n=5&l=km", "CA1", 5))).isEqualTo(new Input.Desk(List.of()));
        Form talked = Form.of("DialCallStatus", "completed", "DialCallDuration", "9", "CallStatus", "completed");
        assertThat(Wait.on(desk.rang(talked, "n=5&l=km", "CA1", 5))).isEqualTo(new Input.Talked());
        assertThat(people.asked).containsExactly("over CA1", "over CA1", "over CA1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "answered"})
    void aTalkIsOverAndEverybodyIsLetGo(String status) {
        Form form = Form.of("DialCallStatus", status, "DialCallDuration", "42");
        assertThat(Wait.on(desk.rang(form, "n=5&l=km", "CA1", 5))).isEqualTo(new Input.Talked());
        assertThat(people.asked).containsExactly("release CA1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy", "no-answer", "failed", "canceled", "something-new", ""})
    void whoeverDidNotAnswerIsFollowedByTheNext(String status) {
        Form form = Form.of("DialCallStatus", status, "DialCallDuration", "3");
        assertThat(Wait.on(desk.rang(form, "n=5&l=km", "CA1", 5))).isEqualTo(new Input.Desk(List.of("dara")));
        assertThat(people.asked).containsExactly("reserve CA1 5 KM");
    }

    @Test
    void aLegHungUpAtTheWhisperIsNoTalk() {
        Form unbridged = Form.of("DialCallStatus", "completed", "DialCallDuration", "9", "DialBridged", "false");
        assertThat(Wait.on(desk.rang(unbridged, "n=5&l=km", "CA1", 5))).isInstanceOf(Input.Desk.class);
        Form empty = Form.of("DialCallStatus", "completed", "DialCallDuration", "0");
        assertThat(Wait.on(desk.rang(empty, "n=5&l=km", "CA1", 5))).isInstanceOf(Input.Desk.class);
    }

    @Test
    void anEndedCallLetsEverybodyGoAndARunningOneDoesNot() {
        List<String> ended = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        VoiceStatus status = new VoiceStatus(
                desk,
                new EndedCalls(
                        "main", CALLERS, new HeardEnds(ended), (gateway, call) -> counted.add(gateway + " " + call)),
                new OutCall(new RememberedNews(), () -> java.time.Instant.EPOCH),
                AlertNewsTest.news(new EndedAlertCalls()));
        for (String state : List.of("ringing", "in-progress", "completed", "no-answer")) {
            assertThat(Wait.on(status.answer(
                                    Form.of("CallSid", "CA1", "CallStatus", state, "From", "+85512000001"), ""))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(people.asked).containsExactly("over CA1", "over CA1");
        assertThat(ended).containsExactly("main CA1", "main CA1");
        assertThat(counted).isEqualTo(ended);
    }

    @Test
    void aRecordingIsKnownByItsIdWhereverItsAddressPoints() {
        assertThat(spoken("RecordingUrl", "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/" + SID))
                .contains(SID);
        assertThat(spoken("RecordingUrl", "https://api.somleng.org/x/Recordings/" + UUID + ".wav"))
                .contains(UUID);
        assertThat(spoken("RecordingSid", SID)).contains(SID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://api.twilio.com/Recordings/../Accounts",
                "https://api.twilio.com/Recordings/RE0123456789ABCDEF0123456789ABCDEF",
                "RE0123456789abcdef0123456789abcdef",
                "",
                "https://x/RE0123456789abcdef0123456789abcdef/delete"
            })
    void anAddressWithoutAnIdIsNoRecording(String url) {
        assertThat(spoken("RecordingUrl", url)).isEmpty();
    }

    @Test
    void keyNineWhileSpeakingIsDangerAndTheMessageIsKept() {
        String id = "RE" + "0".repeat(32);
        Form form = Form.of("RecordingSid", id, "RecordingDuration", "5", "Digits", "9");
        assertThat(Wait.on(SpokenNews.read(form, "n=4", "CA1", 4)))
                .isEqualTo(new Input.Spoken(Optional.of(id), 5, true));
        Form gone = Form.of("RecordingSid", id, "RecordingDuration", "5", "Digits", "hangup");
        assertThat(Wait.on(SpokenNews.read(gone, "n=4", "CA1", 4)))
                .as("who hangs up has left a message all the same")
                .isEqualTo(new Input.Spoken(Optional.of(id), 5));
    }

    @Test
    void lengthsAreBoundedAndNothingSaidIsNoRecording() {
        assertThat(SpokenNews.seconds("180")).isEqualTo(180);
        assertThat(SpokenNews.seconds("999999999")).isEqualTo(SpokenNews.MOST_SECONDS);
        assertThat(SpokenNews.seconds("-5")).isZero();
        assertThat(SpokenNews.seconds("1".repeat(200))).isZero();
        Form nothing = Form.of("RecordingSid", SID, "RecordingDuration", "0");
        assertThat(Wait.on(SpokenNews.read(nothing, "n=4", "CA1", 4))).isEqualTo(new Input.Spoken(Optional.empty(), 0));
        Form person = Form.of("RecordingDuration", "0", "Digits", "0");
        assertThat(Wait.on(SpokenNews.read(person, "n=4", "CA1", 4))).isEqualTo(new Input.Keys("0"));
    }

    @Test
    void ourPeopleHearThatACallerWaitsAndOnlyTheKeyOneTakesThem() {
        CallUrls urls = new CallUrls(new PublicUrl("https://hotline.example.org"), "main");
        Form form = Form.of("CallSid", "CA2");
        String whisper = Wait.on(StaffLeg.whisper(urls, Prompts.NONE).answer(form, "n=4&l=km"))
                .body();
        VoiceDocuments.check(whisper);
        assertThat(whisper).contains("press 1", "/voice/accept?n=4");
        assertThat(accept("Digits", "1")).endsWith("<Response></Response>");
        assertThat(accept("Digits", "2")).contains("<Hangup/>");
        assertThat(accept("Digits", "")).contains("<Hangup/>");
        assertThat(accept("Other", "1")).contains("<Hangup/>");
        assertThat(Wait.on(StaffLeg.accept().answer(form, "")).status()).isEqualTo(400);
    }

    private static String accept(String field, String value) {
        String xml = Wait.on(StaffLeg.accept().answer(Form.of("CallSid", "CA2", field, value), "n=4"))
                .body();
        VoiceDocuments.check(xml);
        return xml;
    }

    private static Optional<String> spoken(String field, String value) {
        Form form = Form.of(field, value, "RecordingDuration", "12");
        return ((Input.Spoken) Wait.on(SpokenNews.read(form, "n=4", "CA1", 4))).recording();
    }
}
