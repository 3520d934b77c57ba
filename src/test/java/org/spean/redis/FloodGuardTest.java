package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.counting;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.usual;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.ProtectedWord;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Guard;
import org.spean.conversation.SessionStore.Play;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Turn;

/** Contract, "Loop and flood guard", as the store sees it. The clock is the arrival's. */
class FloodGuardTest {
    private final Stage stage = Stage.open();
    private final List<Guard> guards = new ArrayList<>();
    private int events;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void fifteenIn30SecondsAreAnsweredAndTheSixteenthGetsTheNotice() {
        for (int i = 0; i < 15; i++) {
            say("text " + i, NOON.plusSeconds(i));
        }
        assertThat(guards).hasSize(15).containsOnly(Guard.OPEN);
        say("text 15", NOON.plusSeconds(15));
        assertThat(guards).last().isEqualTo(Guard.NOTICE);
    }

    @Test
    void aHundredAtOnceAreToldFromEachOtherAndNoneFails() {
        List<Future<Played>> all = IntStream.range(0, 100)
                .mapToObj(i -> stage.start(usual(text("E" + i, "a", NOON)), Stage::counting))
                .toList();
        List<Played> played = all.stream().map(Answers::of).toList();
        assertThat(played).filteredOn(Played.Answered.class::isInstance).hasSize(16);
        assertThat(played).filteredOn(Played.Muted.class::isInstance).hasSize(84);
    }

    @Test
    void fortyIn10MinutesAreAnsweredAndTheNextGetsTheNotice() {
        for (int i = 0; i < 40; i++) {
            say("text " + i, NOON.plusSeconds(i * 14L));
        }
        assertThat(guards).hasSize(40).containsOnly(Guard.OPEN);
        say("text 40", NOON.plusSeconds(40 * 14L));
        assertThat(guards).last().isEqualTo(Guard.NOTICE);
    }

    @Test
    void aSlowWalkIsNeverStopped() {
        for (int i = 0; i < 200; i++) {
            say("text " + i, NOON.plusSeconds(i * 16L));
        }
        assertThat(guards).hasSize(200).containsOnly(Guard.OPEN);
    }

    @Test
    void fiveIdenticalIn5MinutesAreAnsweredAndTheSixthGetsTheNotice() {
        for (int i = 0; i < 5; i++) {
            say("hello", NOON.plusSeconds(i * 50L));
        }
        assertThat(guards).hasSize(5).containsOnly(Guard.OPEN);
        say("hello", NOON.plusSeconds(260));
        assertThat(guards).last().isEqualTo(Guard.NOTICE);
    }

    @Test
    void anotherTextInBetweenOrFiveMinutesMakeItNew() {
        for (int i = 0; i < 5; i++) {
            say("hello", NOON.plusSeconds(i));
        }
        say("other", NOON.plusSeconds(40));
        for (int i = 0; i < 5; i++) {
            say("hello", NOON.plusSeconds(50 + i));
        }
        say("hello", NOON.plusSeconds(351));
        assertThat(guards).hasSize(12).containsOnly(Guard.OPEN);
    }

    @Test
    void aMenuDigitNeverCountsAsIdentical() {
        for (int i = 0; i < 15; i++) {
            say("", NOON.plusSeconds(i * 14L));
        }
        assertThat(guards).hasSize(15).containsOnly(Guard.OPEN);
    }

    @Test
    void afterTheNoticeThereIsSilenceForTenMinutesAlsoForTheSameWebhookAgain() {
        Instant mute = flood();
        assertThat(say("more", mute.plusSeconds(1))).isEqualTo(new Played.Muted());
        assertThat(say("more", mute.plusSeconds(599))).isEqualTo(new Played.Muted());
        Arrival again = text("E" + events, "more", mute.plusSeconds(599));
        assertThat(RedisSessionStoreTest.said(stage.play(play(again, "more", null), Stage::counting)))
                .isEmpty();
        assertThat(stage.dump.life(Keys.event(stage.contact(), stage.name(again.event()))))
                .isPositive();
        guards.clear();
        say("more", mute.plusSeconds(601));
        assertThat(guards).containsExactly(Guard.OPEN);
        for (int i = 0; i < 14; i++) {
            say("text " + i, mute.plusSeconds(602 + i));
        }
        assertThat(guards).hasSize(15).containsOnly(Guard.OPEN);
    }

    @Test
    void theSameWebhookAgainGetsTheNoticeAgainAndNoSecondMute() {
        Instant mute = flood();
        Arrival notice = text("E" + events, "x", mute.plusSeconds(5));
        assertThat(stage.play(play(notice, "x", null), Stage::counting)).isInstanceOf(Played.Repeated.class);
        assertThat(say("more", mute.plusSeconds(601))).isInstanceOf(Played.Answered.class);
    }

    @Test
    void protectedWordsAreAnsweredAllTheSameAtMostOnceAMinuteEach() {
        Instant mute = flood();
        guards.clear();
        word(ProtectedWord.SOS, mute.plusSeconds(10));
        word(ProtectedWord.STOP, mute.plusSeconds(11));
        word(ProtectedWord.HELP, mute.plusSeconds(12));
        assertThat(guards).containsExactly(Guard.OPEN, Guard.OPEN, Guard.OPEN);
        word(ProtectedWord.SOS, mute.plusSeconds(40));
        assertThat(guards).last().isEqualTo(Guard.QUIET);
        word(ProtectedWord.SOS, mute.plusSeconds(71));
        assertThat(guards)
                .as("a minute after the last that was answered")
                .last()
                .isEqualTo(Guard.OPEN);
    }

    @Test
    void aQuietStopStillStops() {
        Instant mute = flood();
        word(ProtectedWord.STOP, mute.plusSeconds(1), new Effect.OptOut());
        word(ProtectedWord.START, mute.plusSeconds(2), new Effect.OptIn());
        assertThat(optedOut()).isFalse();
        word(ProtectedWord.STOP, mute.plusSeconds(3), new Effect.OptOut());
        assertThat(guards).last().isEqualTo(Guard.QUIET);
        assertThat(optedOut()).isTrue();
    }

    @Test
    void aLoopOfOneProtectedWordIsAnsweredOnceAMinutePastTheLimit() {
        for (int i = 0; i < 180; i++) {
            word(ProtectedWord.SOS, NOON.plusSeconds(i));
        }
        assertThat(guards.subList(0, 5)).containsOnly(Guard.OPEN);
        assertThat(guards).doesNotContain(Guard.NOTICE);
        assertThat(guards.subList(60, 180).stream().filter(Guard.OPEN::equals)).hasSizeBetween(1, 3);
    }

    @Test
    void theGuardKeepsNoText() {
        say("palabra", NOON);
        String stored = stage.dump.text(Keys.session(stage.contact()));
        String like = stored.split("\\|")[1].split(",")[6];
        assertThat(like).matches("[a-z2-7]{10}");
        assertThat(stage.crypto.likeness(stage.contact(Stage.number(2)), "palabra"))
                .as("nobody can see that two people wrote the same")
                .isNotEqualTo(like);
    }

    @Test
    void othersAreNotMuted() {
        Instant mute = flood();
        Arrival other = text(Stage.number(2), "O1", "hi", mute.plusSeconds(1));
        assertThat(stage.play(play(other, "hi", null), Stage::counting)).isInstanceOf(Played.Answered.class);
    }

    private boolean optedOut() {
        return stage.dump.has(Keys.optedOut(stage.contact().partition()));
    }

    /** Returns the time of the notice. */
    private Instant flood() {
        for (int i = 0; i < 16; i++) {
            say("text " + i, NOON.plusSeconds(i));
        }
        assertThat(guards).last().isEqualTo(Guard.NOTICE);
        return NOON.plusSeconds(15);
    }

    private Played say(String words, Instant at) {
        return stage.play(play(text("E" + ++events, words, at), words, null), known -> {
            guards.add(known.guard());
            return counting(known);
        });
    }

    private void word(ProtectedWord word, Instant at, Effect... effects) {
        stage.play(play(text("E" + ++events, word.name(), at), word.name(), word), known -> {
            guards.add(known.guard());
            Turn turn = counting(known);
            return new Turn(turn.session(), turn.replies(), List.of(effects));
        });
    }

    private static Play play(Arrival arrival, String likeness, @org.jspecify.annotations.Nullable ProtectedWord word) {
        return new Play(arrival, Optional.ofNullable(word), likeness, Delivery.IN_RESPONSE);
    }
}
