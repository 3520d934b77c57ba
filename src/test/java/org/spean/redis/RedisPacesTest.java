package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.outbox.Paces.News;
import org.spean.outbox.Paces.Slots;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;

/** One pace for all instances: by Redis' clock, so rates are so low that no machine is too slow for the test. */
class RedisPacesTest {
    private static final Duration QUARTER = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofHours(1);

    private final Stage stage = Stage.open();
    private final RedisPaces one = new RedisPaces(stage.link);
    private final RedisPaces other = new RedisPaces(stage.link);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aReplyTakesTheNextSlotWhoeverTookTheOneBefore() {
        assertThat(next(one).first()).isZero();
        assertThat(next(other).first()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
        assertThat(next(one).first()).isBetween(Duration.ofSeconds(190), Duration.ofSeconds(200));
    }

    @Test
    void anAlertGetsNoSlotThatIsFarAhead() {
        assertThat(Answers.of(one.take("main", 100, 1000, QUARTER)).count()).isEqualTo(26);
        assertThat(Answers.of(one.take("slow", 0.01, 1000, QUARTER)).count()).isEqualTo(1);
        Slots none = Answers.of(other.take("slow", 0.01, 1000, QUARTER));
        assertThat(none.count()).isZero();
        assertThat(none.closed()).isFalse();
        assertThat(none.first()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(100));
    }

    @Test
    void alertsNeverMakeAReplyWaitLongerThanTheirQuarterOfASecond() {
        for (int i = 0; i < 50; i++) {
            Answers.of(one.take("main", 100, 1000, QUARTER));
        }
        assertThat(Answers.of(other.take("main", 100, 1, LONG)).first()).isLessThan(Duration.ofMillis(270));
    }

    @Test
    void aGatewayThatIsTooBusyIsLeftAloneAndThenFedMoreSlowly() {
        Duration gap = next(one).gap();
        tell(one, new News.Slower(Duration.ofSeconds(500)));
        tell(other, new News.Slower(Duration.ofSeconds(1)));
        Slots slots = next(other);
        assertThat(slots.first()).isBetween(Duration.ofSeconds(490), Duration.ofSeconds(500));
        assertThat(slots.gap())
                .as("halved once: both refusals are one piece of news")
                .isEqualTo(gap.multipliedBy(2));
    }

    @Test
    void theRateGrowsBackWithWhatIsAccepted() {
        tell(one, new News.Slower(Duration.ZERO));
        Duration slow = next(one).gap();
        for (int i = 0; i < 64; i++) {
            tell(one, new News.Well());
        }
        Duration faster = next(one).gap();
        assertThat(faster).isLessThan(slow).isGreaterThan(Duration.ofSeconds(100));
        for (int i = 0; i < 64; i++) {
            tell(one, new News.Well());
        }
        assertThat(next(one).gap()).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void theRateNeverFallsBelowASixteenth() {
        for (int i = 0; i < 8; i++) {
            stage.redis.command("HDEL " + Keys.pace("main") + " eased");
            tell(one, new News.Slower(Duration.ZERO));
        }
        assertThat(next(one).gap()).isEqualTo(Duration.ofSeconds(1600));
    }

    @Test
    void fiveFailuresInARowOpenTheBreakerForEverybody() {
        for (int i = 0; i < 4; i++) {
            assertThat(tell(i % 2 == 0 ? one : other, new News.Broken())).isFalse();
        }
        assertThat(next(one).closed()).isFalse();
        assertThat(tell(one, new News.Broken())).as("opened by this").isTrue();
        assertThat(tell(one, new News.Broken())).as("one alarm is enough").isFalse();
        assertThat(next(other).closed()).isTrue();
        assertThat(next(other).first()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void aSuccessInBetweenBeginsTheCountAnew() {
        for (int i = 0; i < 4; i++) {
            tell(one, new News.Broken());
        }
        tell(one, new News.Well());
        tell(one, new News.Broken());
        assertThat(next(one).closed()).isFalse();
    }

    @Test
    void aRevokedAccountOpensItAtOnceAndOneTryDecidesAboutTheRest() {
        RedisPaces hasty = new RedisPaces(stage.link, Duration.ofMillis(50));
        assertThat(tell(hasty, new News.Closed())).isTrue();
        await().until(() -> !next(one).closed());
        assertThat(next(other).closed()).as("while one tries").isTrue();
        tell(hasty, new News.Closed());
        await().until(() -> !next(one).closed());
        tell(one, new News.Well());
        assertThat(next(other)).satisfies(slots -> {
            assertThat(slots.closed()).isFalse();
            assertThat(slots.count()).isEqualTo(1);
        });
    }

    @Test
    void goodNewsOfAGatewayThatIsWellCostsNothing() {
        next(one);
        int before = stage.commands.get();
        tell(one, new News.Well());
        assertThat(stage.commands.get()).isEqualTo(before);
    }

    @Test
    void whatAnAnswerSaysAboutTheGateway() {
        assertThat(News.of(new SendOutcome.Accepted("SM1"))).isEqualTo(new News.Well());
        assertThat(News.of(new SendOutcome.Refused("21211", Mark.BAD_NUMBER, false)))
                .isEqualTo(new News.Well());
        assertThat(News.of(new SendOutcome.Refused("20003", Mark.NOTHING, true, true)))
                .isEqualTo(new News.Closed());
        assertThat(News.of(new SendOutcome.Unknown("http-503"))).isEqualTo(new News.Broken());
        assertThat(News.of(new SendOutcome.TryLater("connect", Optional.empty())))
                .isEqualTo(new News.Broken());
        assertThat(News.of(new SendOutcome.TryLater("busy", Optional.empty()))).isEqualTo(new News.None());
        assertThat(News.of(new SendOutcome.TryLater("20429", Optional.of(LONG))))
                .isEqualTo(new News.Slower(LONG));
    }

    private static Slots next(RedisPaces paces) {
        return Answers.of(paces.take("main", 0.01, 1, LONG));
    }

    private static boolean tell(RedisPaces paces, News news) {
        return Answers.of(paces.news("main", news));
    }
}
