package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.SignInStage.NOON;
import static org.spean.redis.SignInStage.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.staff.ConsoleSession;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.SignInResult;

class ConsoleSessionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private SignInStage stage;
    private SignInStage.Person dara;
    private SignInResult.SignedIn in;

    @BeforeEach
    void signIn() {
        stage = SignInStage.open();
        dara = stage.person("sok-dara");
        in = dara.in(NOON);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whoDoesNothingForFifteenMinutesIsOut() {
        Instant last = NOON.plus(MINUTE.multipliedBy(14));
        assertThat(stage.find(in.cookie(), last)).isPresent();
        Instant end = last.plus(ConsoleSessions.IDLE);
        assertThat(stage.find(in.cookie(), end)).isEmpty();
        assertThat(stage.find(in.cookie(), end.minusMillis(1))).isEmpty();
    }

    @Test
    void whatThePageFetchesByItselfDoesNotKeepASessionOpen() {
        for (int i = 1; i < 15; i++) {
            Optional<ConsoleSession> found =
                    Answers.of(stage.sessions.find(in.cookie(), NOON.plus(MINUTE.multipliedBy(i)), false));
            assertThat(found.orElseThrow().lastSeen()).isEqualTo(NOON);
        }
        assertThat(stage.find(in.cookie(), NOON.plus(ConsoleSessions.IDLE))).isEmpty();
    }

    @Test
    void afterEightHoursEverybodyIsOutHoweverBusy() {
        Instant end = NOON.plus(ConsoleSessions.LIFE);
        for (Instant now = NOON; now.isBefore(end); now = now.plus(MINUTE.multipliedBy(10))) {
            assertThat(stage.find(in.cookie(), now)).isPresent();
        }
        assertThat(stage.find(in.cookie(), end.minusMillis(1))).isPresent();
        assertThat(stage.find(in.cookie(), end)).isEmpty();
    }

    @Test
    void redisForgetsASessionByItself() {
        String key = SignInKeys.consoleSession(in.session().id());
        assertThat(stage.dump.life(key)).isBetween(1L, ConsoleSessions.IDLE.toMillis());
        stage.find(in.cookie(), NOON.plus(ConsoleSessions.IDLE).minusMillis(1));
        assertThat(stage.dump.life(key)).isBetween(1L, ConsoleSessions.IDLE.toMillis());
        assertThat(stage.dump.life(SignInKeys.consoleSessionsOf("sok-dara")))
                .isBetween(1L, ConsoleSessions.LIFE.toMillis());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n",
                "*",
            })
    void anIdThatWasPlantedIsNobodys(String planted) {
        assertThat(stage.find(planted, NOON)).isEmpty();
        SignInResult.SignedIn next = dara.in(NOON.plusSeconds(30));
        assertThat(next.cookie())
                .isNotEqualTo(planted)
                .isNotEqualTo(in.cookie())
                .hasSize(43);
        assertThat(stage.find(planted, NOON)).isEmpty();
    }

    @Test
    void nothingThatCanBeReadInRedisSignsAnybodyIn() {
        assertThat(stage.dump.everything())
                .doesNotContain(
                        in.cookie(),
                        stage.sessions.csrfToken(in.session()),
                        dara.secret,
                        PASSWORD,
                        "argon2id",
                        "Firefox",
                        dara.recoveryCodes.getFirst(),
                        dara.recoveryCodes.getFirst().replace("-", ""));
        for (String key : stage.dump.keys()) {
            String last = key.substring(key.lastIndexOf(':') + 1);
            assertThat(stage.find(last, NOON)).isEmpty();
        }
        assertThat(in.toString()).doesNotContain(in.cookie());
    }

    @Test
    void signingOutEndsItOnTheServer() {
        Answers.of(stage.sessions.signOut(in.session(), NOON));
        assertThat(stage.find(in.cookie(), NOON)).isEmpty();
        assertThat(stage.trail())
                .last()
                .isEqualTo("sok-dara sign-out " + in.session().shortId());
    }

    @Test
    void sessionsAreListedAndEndedOneByOneOrAllOthers() {
        SignInResult.SignedIn second = dara.in(NOON.plusSeconds(30));
        SignInResult.SignedIn third = dara.in(NOON.plusSeconds(60));
        Instant now = NOON.plusSeconds(90);
        assertThat(list(now)).containsExactly(third.session(), second.session(), in.session());
        assertThat(Answers.of(
                        stage.sessions.end(dara.account(), second.session().id(), "chan-lina", now)))
                .isTrue();
        assertThat(stage.find(second.cookie(), now)).isEmpty();
        assertThat(stage.trail()).last().isEqualTo("chan-lina session-end sok-dara");
        assertThat(Answers.of(stage.sessions.endAll(
                        dara.account(), Optional.of(third.session().id()), "sok-dara", now)))
                .isEqualTo(1);
        assertThat(stage.find(in.cookie(), now)).isEmpty();
        assertThat(stage.find(third.cookie(), now)).isPresent();
        assertThat(Answers.of(stage.sessions.endAll(dara.account(), Optional.empty(), "sok-dara", now)))
                .isEqualTo(1);
        assertThat(list(now)).isEmpty();
    }

    @Test
    void nobodyEndsASessionUnderAnothersName() {
        SignInStage.Person lina = stage.person("chan-lina");
        int before = stage.trail().size();
        assertThat(Answers.of(stage.sessions.end(lina.account(), in.session().id(), "chan-lina", NOON)))
                .isFalse();
        assertThat(stage.find(in.cookie(), NOON)).isPresent();
        assertThat(stage.trail()).hasSize(before);
    }

    @Test
    void aDisabledAccountIsOutAtTheNextRequestAndSoIsAllElseOfIt() {
        String token = stage.invite("sok-dara", NOON);
        assertThat(stage.find(in.cookie(), NOON)).as("a new link ends what was").isEmpty();
        SignInStage.Person again = stage.accepted("sok-dara", token, NOON);
        Instant later = NOON.plusSeconds(30);
        String cookie = again.in(later).cookie();
        assertThat(Answers.of(stage.closing.disable("sok-dara", "chan-lina", later)))
                .isPresent();
        assertThat(stage.find(cookie, later)).isEmpty();
        assertThat(again.with(PASSWORD, again.code(later.plusSeconds(30)), later))
                .isEqualTo(new SignInResult.Refused());
        assertThat(again.with(PASSWORD, again.recoveryCodes.getFirst(), later)).isEqualTo(new SignInResult.Refused());
        assertThat(stage.trail()).contains("chan-lina staff-disable sok-dara");
        assertThat(Answers.of(stage.closing.disable("nobody", "chan-lina", later)))
                .isEmpty();
    }

    @Test
    void theTokenOfFormsStaysTheSameAndFitsOneSession() {
        SignInResult.SignedIn other = dara.in(NOON.plusSeconds(30));
        String token = stage.sessions.csrfToken(in.session());
        ConsoleSession later = stage.find(in.cookie(), NOON.plusSeconds(60)).orElseThrow();
        assertThat(stage.sessions.csrfToken(later)).isEqualTo(token);
        assertThat(stage.sessions.csrfFits(later, token)).isTrue();
        assertThat(stage.sessions.csrfFits(other.session(), token)).isFalse();
        assertThat(stage.sessions.csrfFits(later, "")).isFalse();
        assertThat(stage.sessions.csrfFits(later, later.id())).isFalse();
    }

    private List<ConsoleSession> list(Instant now) {
        return Answers.of(stage.sessions.of(dara.account(), now));
    }
}
