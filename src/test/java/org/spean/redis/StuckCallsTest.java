package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.HangUps.HungUp;
import org.spean.calls.LiveCalls;
import org.spean.calls.StuckCalls;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Calls whose end nobody told us are closed at the platform and then here, over a real Redis. */
class StuckCallsTest {
    private static final Reply.Then KEY = new Reply.Then.Key();

    private final Stage stage = Stage.open();
    private final RedisLiveCalls live = new RedisLiveCalls(stage.link, stage.crypto);
    private final List<String> asked = new ArrayList<>();
    private final Map<String, HungUp> answers = new HashMap<>();
    private final RedisDesk desk = new RedisDesk(stage.link, ThreePeople.onShift(), false);
    private Instant now = NOON;
    private final StuckCalls sweeper = new StuckCalls(
            stage.vertx,
            live,
            (gateway, call) -> {
                asked.add(gateway + " " + call);
                return Future.succeededFuture(answers.getOrDefault(call, HungUp.OVER));
            },
            desk,
            () -> now);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aCallInTheMenuIsClosedAQuarterOfAnHourAfterItsLastStep() {
        step("CA1", KEY, NOON);
        step("CA2", KEY, NOON.plusSeconds(60));
        sweep(NOON.plus(LiveCalls.SILENCE).minusMillis(1));
        assertThat(asked).isEmpty();
        sweep(NOON.plus(LiveCalls.SILENCE));
        assertThat(asked).containsExactly("main CA1");
        assertThat(underWay()).containsExactly("main:CA2");
        sweep(NOON.plus(LiveCalls.SILENCE));
        assertThat(asked).as("closed once").hasSize(1);
    }

    @Test
    void aTalkWithAPersonMayLastSeventyMinutes() {
        step("CA1", new Reply.Then.Ring(List.of("ana")), NOON);
        sweep(NOON.plus(LiveCalls.LONGEST_TALK).minusMillis(1));
        assertThat(asked).isEmpty();
        sweep(NOON.plus(LiveCalls.LONGEST_TALK));
        assertThat(asked).containsExactly("main CA1");
        assertThat(underWay()).isEmpty();
    }

    @Test
    void aCallThatHasEndedIsNobodysBusiness() {
        step("CA1", KEY, NOON);
        step("CA2", KEY, NOON);
        Answers.of(live.ended(Stage.SOKHA, "main", "CA1"));
        step("CA2", new Reply.Then.HangUp(), NOON.plusSeconds(9));
        sweep(NOON.plus(Duration.ofDays(1)));
        assertThat(asked).isEmpty();
    }

    @Test
    void whereThePlatformCannotSayItIsAskedAgainForAnHourAndNotLonger() {
        step("CA1", KEY, NOON);
        answers.put("CA1", HungUp.LATER);
        Instant stuck = NOON.plus(LiveCalls.SILENCE);
        sweep(stuck);
        sweep(stuck.plus(Duration.ofMinutes(60)));
        assertThat(underWay()).containsExactly("main:CA1");
        sweep(stuck.plus(Duration.ofMinutes(61)));
        assertThat(underWay()).isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void aPlatformThatIsDownIsNotAskedOnceACall() {
        for (int i = 0; i < 9; i++) {
            step("CA" + i, KEY, NOON.plusSeconds(i));
            answers.put("CA" + i, HungUp.LATER);
        }
        sweep(NOON.plus(Duration.ofMinutes(16)));
        assertThat(asked).containsExactly("main CA0", "main CA1", "main CA2");
    }

    @Test
    void oneThatCannotBeEndedDoesNotKeepTheOthersOpen() {
        for (int i = 0; i < 3; i++) {
            step("CA" + i, KEY, NOON.plusSeconds(i));
        }
        answers.put("CA0", HungUp.LATER);
        sweep(NOON.plus(Duration.ofMinutes(16)));
        assertThat(underWay()).containsExactly("main:CA0");
    }

    @Test
    void whoeverIsStillHeldForAClosedCallIsGivenBack() {
        step("CA1", KEY, NOON);
        assertThat(reserve("CA1")).containsExactly("ana");
        assertThat(reserve("CA2")).containsExactly("bora");
        sweep(NOON.plus(Duration.ofMinutes(16)));
        assertThat(reserve("CA3")).containsExactly("ana");
    }

    private List<String> reserve(String call) {
        return Answers.of(desk.reserve(
                call, 1, Language.KM, PhoneNumber.ofE164("+85512000077").orElseThrow(), now));
    }

    private void step(String call, Reply.Then then, Instant at) {
        Arrival arrival = new Arrival(
                "main",
                "1294",
                new EventId(Arrival.callEvent(call, (int) (at.getEpochSecond() % 900))),
                Stage.SOKHA,
                Channel.VOICE,
                new Input.Called(),
                at);
        stage.play(
                Stage.usual(arrival),
                known -> new Turn(known.session(), List.of(new Reply.Spoken(List.of(), then)), List.of()));
    }

    private void sweep(Instant at) {
        now = at;
        Answers.of(sweeper.round());
    }

    private List<String> underWay() {
        return stage.dump.members(Keys.liveCalls(stage.contact().partition()));
    }
}
