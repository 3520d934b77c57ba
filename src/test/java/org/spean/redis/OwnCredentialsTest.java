package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.SignInStage.NOON;
import static org.spean.redis.SignInStage.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.staff.CodesRenewal;
import org.spean.staff.ConsoleSession;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.PasswordChange;
import org.spean.staff.PasswordFault;
import org.spean.staff.SignInAttempts;
import org.spean.staff.SignInResult;

/** Own password and recovery codes, over a real Redis (ASVS 6.2, 7.5.1). */
class OwnCredentialsTest {
    private static final String FRESH = "bamboo bridge over brown water";

    private SignInStage stage;
    private SignInStage.Person dara;

    @BeforeEach
    void open() {
        stage = SignInStage.open();
        dara = stage.person("sok-dara");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theNewPasswordLetsInTheOldOneDoesNotAndOtherSessionsAreOver() {
        SignInResult.SignedIn other = dara.in(NOON);
        Instant later = NOON.plusSeconds(60);
        SignInResult.SignedIn mine = dara.in(later);
        PasswordChange.Changed changed = (PasswordChange.Changed) change(mine.session(), PASSWORD, FRESH, later);
        assertThat(stage.find(other.cookie(), later)).isEmpty();
        assertThat(stage.find(mine.cookie(), later))
                .as("the cookie is another one")
                .isEmpty();
        assertThat(stage.find(changed.cookie(), later)).isPresent();
        assertThat(Answers.of(stage.sessions.of(dara.account(), later))).hasSize(1);
        Instant after = later.plusSeconds(60);
        assertThat(dara.with(PASSWORD, dara.code(after), after)).isEqualTo(new SignInResult.Refused());
        assertThat(dara.with(FRESH, dara.code(after), after)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(dara.with(FRESH, dara.recoveryCodes.getFirst(), after))
                .as("recovery codes stay")
                .isInstanceOf(SignInResult.SignedIn.class);
        assertThat(stage.trail()).contains("sok-dara password-change sok-dara");
    }

    @Test
    void theSessionThatGoesOnIsNoLongerAndNoFresherThanBefore() {
        ConsoleSession mine = dara.in(NOON).session();
        Instant later = NOON.plus(Duration.ofMinutes(14));
        PasswordChange.Changed changed = (PasswordChange.Changed) change(mine, PASSWORD, FRESH, later);
        String cookie = changed.cookie();
        ConsoleSession now =
                stage.find(cookie, later.plus(Duration.ofMinutes(14))).orElseThrow();
        assertThat(now.begun()).isEqualTo(NOON);
        assertThat(now.fresh(later)).as("no code was given").isFalse();
        Instant end = NOON.plus(ConsoleSessions.LIFE);
        for (Instant at = later; at.isBefore(end); at = at.plus(Duration.ofMinutes(14))) {
            assertThat(stage.find(cookie, at)).isPresent();
        }
        assertThat(stage.find(cookie, end)).isEmpty();
    }

    @Test
    void wrongPasswordsAreCountedAndKeepNobodyFromSigningIn() {
        ConsoleSession mine = dara.in(NOON).session();
        assertThat(change(mine, PASSWORD, "short", NOON))
                .as("judged before anything is counted")
                .isEqualTo(new PasswordChange.Refused(PasswordFault.TOO_SHORT));
        for (int i = 0; i < SignInAttempts.MOST_OF_NAME; i++) {
            assertThat(change(mine, "not the password", FRESH, NOON.plusSeconds(i)))
                    .isEqualTo(new PasswordChange.Wrong());
        }
        Instant later = NOON.plusSeconds(60);
        assertThat(change(mine, PASSWORD, FRESH, later)).isInstanceOf(PasswordChange.TooMany.class);
        assertThat(dara.with(PASSWORD, dara.code(later), later)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(stage.failures()).isEqualTo(SignInAttempts.MOST_OF_NAME);
        assertThat(stage.trail()).contains("the system sign-in-refused sok-dara");
    }

    @Test
    void newRecoveryCodesTakeACodeOfTheAppAndTheOldOnesAreDead() {
        ConsoleSession mine = dara.in(NOON).session();
        assertThat(renew(mine, dara.recoveryCodes.getFirst(), NOON)).isEqualTo(new CodesRenewal.Wrong());
        assertThat(renew(mine, dara.code(NOON), NOON)).as("used to sign in").isEqualTo(new CodesRenewal.Wrong());
        assertThat(Answers.of(stage.own.codesLeft("sok-dara"))).isEqualTo(10);
        Instant later = NOON.plusSeconds(60);
        CodesRenewal.Renewed renewed = (CodesRenewal.Renewed) renew(mine, dara.code(later), later);
        assertThat(renewed.codes()).hasSize(10).doesNotContainAnyElementsOf(dara.recoveryCodes);
        assertThat(dara.with(PASSWORD, dara.recoveryCodes.getLast(), later)).isEqualTo(new SignInResult.Refused());
        assertThat(dara.with(PASSWORD, renewed.codes().getLast(), later)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(Answers.of(stage.own.codesLeft("sok-dara"))).isEqualTo(9);
        assertThat(stage.trail()).contains("sok-dara recovery-renew sok-dara");
    }

    private PasswordChange change(ConsoleSession session, String current, String fresh, Instant now) {
        return Answers.of(stage.own.changePassword(session, current, fresh, now));
    }

    private CodesRenewal renew(ConsoleSession session, String code, Instant now) {
        return Answers.of(stage.own.renewCodes(session, code, now));
    }
}
