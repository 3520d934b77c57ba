package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.RealPack;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.metrics.Meters;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.EventId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** The meters of khmer.md section 6.3, rule 11, on calls through the real pack. */
class CallWatchTest {
    private static final PhoneNumber CALLER = PhoneNumber.ofE164("+85512000001").orElseThrow();

    private final Meters meters = new Meters("test");
    private final CallWatch watch = new CallWatch(meters.voice());
    private Instant now = Instant.parse("2026-11-25T03:00:00Z");
    private Session session = Session.fresh(Optional.of(Language.KM), Optional.empty());
    private int step;

    @AfterEach
    void close() {
        meters.close();
    }

    @Test
    void wrongKeysSilencesAndRepeatsAreCountedByMenu() {
        hears(
                new Input.Called(),
                keys("7"),
                keys("1"),
                new Input.Silence(),
                keys("*"),
                keys("1"),
                keys("1"),
                keys("1"));

        assertThat(events())
                .contains("at=\"main.menu\",event=\"wrong_key\"} 1.0")
                .contains("at=\"advice.menu\",event=\"silence\"} 1.0")
                .contains("at=\"advice.menu\",event=\"repeat\"} 1.0")
                .contains("at=\"advice.before-you-go\",event=\"repeat\"} 1.0")
                .contains("at=\"advice.menu\",event=\"wrong_key\"} 0.0");
    }

    @Test
    void theSecondWrongKeyCountsToo() {
        hears(new Input.Called(), keys("7"), keys("7"));

        assertThat(events()).contains("at=\"main.menu\",event=\"wrong_key\"} 2.0");
    }

    @Test
    void aMessageIsReachedOnceACall() {
        hears(new Input.Called());
        assertThat(stage("answered")).isEqualTo(1);
        assertThat(stage("message")).isZero();
        hears(keys("1"), keys("1"), keys("1"), keys("3"));
        assertThat(stage("message")).isEqualTo(1);
        hears(keys("9"));
        assertThat(stage("message")).isEqualTo(1);
    }

    @Test
    void theWayToAPersonIsTimed() {
        hears(new Input.Called());
        now = now.plusSeconds(90);
        hears(keys("0"), new Input.Desk(List.of("dara")));
        now = now.plusSeconds(300);
        hears(new Input.Talked());

        assertThat(stage("person")).isEqualTo(1);
        assertThat(meters.scrape())
                .contains("spean_voice_time_to_person_seconds_sum "
                        + Duration.ofSeconds(90).toSeconds() + ".0")
                .contains("spean_voice_time_to_person_seconds_count 1");
    }

    @Test
    void whoHangsUpIsCountedWhereAKeyWasAwaitedAndNowhereElse() {
        hears(new Input.Called(), keys("1"));
        watch.ended("main", "CA1");
        watch.ended("main", "CA1");
        assertThat(events()).contains("at=\"advice.menu\",event=\"hang_up\"} 1.0");
        hears(new Input.Called(), keys("0"), new Input.Desk(List.of("dara")), new Input.Talked());
        watch.ended("main", "CA1");
        assertThat(Pattern.compile("event=\"hang_up\"} 1.0").matcher(events()).results())
                .hasSize(1);
    }

    @Test
    void backAtOnceAfterDangerIsPerhapsAFalseAlarm() {
        hears(new Input.Called(), keys("9"), keys("#"), keys("9"), keys("1"), keys("#"));

        assertThat(events())
                .contains("at=\"main.menu\",event=\"danger\"} 2.0")
                .contains("at=\"danger.safe\",event=\"danger_taken_back\"} 1.0");
    }

    @Test
    void noLabelHoldsAnythingOfAPersonAndTheirNumberIsBounded() {
        for (int i = 0; i < 500; i++) {
            meters.voice().happened(org.spean.metrics.VoiceEvent.SILENCE, "flow.step" + i);
        }
        hears(new Input.Called(), keys("12000001"));

        String scrape = meters.scrape();
        assertThat(scrape).doesNotContain("12000001").doesNotContain("CA1");
        assertThat(Pattern.compile("event=\"silence\"")
                        .matcher(scrape)
                        .results()
                        .count())
                .isLessThanOrEqualTo(151);
        assertThat(scrape).contains("at=\"other\"");
    }

    private void hears(Input... inputs) {
        for (Input input : inputs) {
            Moment moment = new Moment(now, Optional.of(Country.CAMBODIA), "case-1");
            Turn turn = RealPack.DEMO.turn(session, input, moment);
            Arrival arrival = new Arrival(
                    "main", "1294", new EventId(Arrival.callEvent("CA1", step++)), CALLER, Channel.VOICE, input, now);
            watch.stepped(arrival, new CallWatch.Step(session, turn));
            session = turn.session();
        }
    }

    private static Input keys(String pressed) {
        return new Input.Keys(pressed);
    }

    private String events() {
        return meters.scrape()
                .lines()
                .filter(line -> line.startsWith("spean_voice_events_total"))
                .reduce("", (a, b) -> a + b + "\n");
    }

    private int stage(String stage) {
        return meters.scrape()
                .lines()
                .filter(line -> line.startsWith("spean_voice_calls_total{stage=\"" + stage + "\"}"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
