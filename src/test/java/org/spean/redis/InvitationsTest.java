package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.SignInStage.NOON;
import static org.spean.redis.SignInStage.PASSWORD;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.staff.Acceptance;
import org.spean.staff.FactorResets;
import org.spean.staff.Invitation;
import org.spean.staff.InvitationLinks;
import org.spean.staff.PasswordFault;
import org.spean.staff.ResetAnswer;
import org.spean.staff.ResetAsked;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;
import org.spean.staff.Totp;

class InvitationsTest {
    private SignInStage stage;

    @BeforeEach
    void open() {
        stage = SignInStage.open();
        stage.add("sok-dara");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aLinkShowsTheSameSecretUntilItIsTakenUpAndThenNothing() {
        String token = stage.invite("sok-dara", NOON);
        Invitation shown = stage.opened(token, NOON).orElseThrow();
        assertThat(shown.account().id()).isEqualTo("sok-dara");
        assertThat(shown.secret()).matches("[A-Z2-7]{32}");
        assertThat(shown.secretInGroups().replace(" ", "")).isEqualTo(shown.secret());
        assertThat(shown.otpauthUri())
                .startsWith("otpauth://totp/Spean:sok-dara?secret=" + shown.secret() + "&issuer=Spean");
        assertThat(stage.opened(token, NOON)).contains(shown);
        assertThat(stage.dump.everything()).doesNotContain(token, shown.secret());
        SignInStage.Person dara = stage.accepted("sok-dara", token, NOON);
        assertThat(stage.opened(token, NOON)).isEmpty();
        assertThat(accept(token, PASSWORD, dara.code(NOON), NOON)).isEqualTo(new Acceptance.Gone());
        assertThat(dara.recoveryCodes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}"));
    }

    @Test
    void theCodeOfTheEnrolmentIsUsedUp() {
        SignInStage.Person dara = stage.accepted("sok-dara", stage.invite("sok-dara", NOON), NOON);
        assertThat(dara.with(PASSWORD, dara.code(NOON), NOON)).isEqualTo(new SignInResult.Refused());
        dara.in(NOON.plusSeconds(30));
    }

    @Test
    void whatIsRefusedLeavesTheLinkGood() {
        String token = stage.invite("sok-dara", NOON);
        String code = code(token, NOON);
        assertThat(accept(token, "short words", code, NOON))
                .isEqualTo(new Acceptance.PasswordRefused(PasswordFault.TOO_SHORT));
        assertThat(accept(token, "i am Sok-Dara, really", code, NOON))
                .isEqualTo(new Acceptance.PasswordRefused(PasswordFault.NAME));
        assertThat(accept(token, PASSWORD, "000000", NOON)).isEqualTo(new Acceptance.CodeWrong());
        assertThat(accept(token, PASSWORD, "", NOON)).isEqualTo(new Acceptance.CodeWrong());
        assertThat(accept(token, "  ផ្លូវ​ទៅ​ស្រុក​កំណើត  ", code, NOON)).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void aLinkIsGoodFor72Hours() {
        String token = stage.invite("sok-dara", NOON);
        Instant end = NOON.plus(InvitationLinks.LIFE);
        assertThat(stage.opened(token, end.minusMillis(1))).isPresent();
        assertThat(stage.opened(token, end)).isEmpty();
        assertThat(accept(token, PASSWORD, code(token, end.minusMillis(1)), end))
                .isEqualTo(new Acceptance.Gone());
        stage.dump.keys().stream()
                .filter(key -> key.contains("{staff}:invit"))
                .forEach(key -> assertThat(stage.dump.life(key)).isBetween(1L, InvitationLinks.LIFE.toMillis()));
    }

    @Test
    void aNewerLinkVoidsTheOlder() {
        String older = stage.invite("sok-dara", NOON);
        String newer = stage.invite("sok-dara", NOON);
        assertThat(stage.opened(older, NOON)).isEmpty();
        assertThat(stage.opened(newer, NOON)).isPresent();
    }

    @Test
    void ofManyWhoTakeItUpAtOnceOneGetsIt() {
        String token = stage.invite("sok-dara", NOON);
        String code = code(token, NOON);
        List<Future<Acceptance>> all = IntStream.range(0, 8)
                .mapToObj(i -> stage.invitations.accept(token, "the password of " + i, code, NOON))
                .toList();
        List<Acceptance> answers = all.stream().map(Answers::of).toList();
        assertThat(answers).filteredOn(Acceptance.Accepted.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Acceptance.Gone.class::isInstance).hasSize(7);
        assertThat(Answers.of(stage.credentials.recoveryCodesLeft("sok-dara"))).isEqualTo(10);
    }

    @Test
    void aDisabledAccountHasNoLink() {
        String token = stage.invite("sok-dara", NOON);
        Answers.of(stage.accounts.change("sok-dara", StaffAccount::asDisabled));
        assertThat(stage.opened(token, NOON)).isEmpty();
        assertThat(accept(token, PASSWORD, "000000", NOON)).isEqualTo(new Acceptance.Gone());
    }

    @Test
    void aResetTakesASupervisorAndSomebodyElse() {
        SignInStage.Person dara = stage.accepted("sok-dara", stage.invite("sok-dara", NOON), NOON);
        Instant later = NOON.plusSeconds(60);
        String cookie = dara.in(later).cookie();
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        StaffAccount other = stage.add("mao-sophea", Role.WORKER);
        assertThat(ask("sok-dara", other)).as("no supervisor").isFalse();
        assertThat(ask("chan-lina", boss)).as("their own").isFalse();
        assertThat(ask("nobody", boss)).isFalse();
        assertThat(agree("sok-dara", other, later)).isEqualTo(new ResetAnswer.NothingAsked());
        assertThat(ask("sok-dara", boss)).isTrue();
        assertThat(Answers.of(stage.resets.waiting(later)))
                .containsExactly(new ResetAsked("sok-dara", "chan-lina", NOON));
        assertThat(agree("sok-dara", boss, later)).isEqualTo(new ResetAnswer.NotYou());
        assertThat(agree("sok-dara", dara.account(), later)).isEqualTo(new ResetAnswer.NotYou());
        assertThat(stage.find(cookie, later)).as("nothing happened yet").isPresent();

        String token = ((ResetAnswer.Invited) agree("sok-dara", other, later)).token();
        assertThat(stage.find(cookie, later)).isEmpty();
        assertThat(dara.with(PASSWORD, dara.recoveryCodes.getFirst(), later)).isEqualTo(new SignInResult.Refused());
        assertThat(dara.with(PASSWORD, dara.code(later.plusSeconds(30)), later)).isEqualTo(new SignInResult.Refused());
        SignInStage.Person again = stage.accepted("sok-dara", token, later);
        assertThat(again.secret).as("the second factor is enrolled anew").isNotEqualTo(dara.secret);
        again.in(later.plusSeconds(30));
        assertThat(stage.trail()).contains("chan-lina factor-reset-ask sok-dara", "mao-sophea factor-reset sok-dara");
    }

    @Test
    void ofManyWhoAgreeAtOnceOneGetsTheLink() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        StaffAccount other = stage.add("mao-sophea");
        ask("sok-dara", boss);
        List<Future<ResetAnswer>> all = IntStream.range(0, 8)
                .mapToObj(i -> stage.resets.agree("sok-dara", other, NOON))
                .toList();
        assertThat(all.stream().map(Answers::of))
                .filteredOn(ResetAnswer.Invited.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anAskedResetIsGoneAfterADayOrWhenDroppedOrWhenItsSupervisorIsNoneAnyMore() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        StaffAccount other = stage.add("mao-sophea");
        ask("sok-dara", boss);
        assertThat(agree("sok-dara", other, NOON.plus(FactorResets.WAITS))).isEqualTo(new ResetAnswer.NothingAsked());
        assertThat(Answers.of(stage.resets.drop("sok-dara", other, NOON))).isTrue();
        assertThat(Answers.of(stage.resets.drop("sok-dara", other, NOON))).isFalse();
        ask("sok-dara", boss);
        Answers.of(stage.accounts.change("chan-lina", StaffAccount::asDisabled));
        assertThat(agree("sok-dara", other, NOON)).isEqualTo(new ResetAnswer.NothingAsked());
    }

    private boolean ask(String account, StaffAccount by) {
        return Answers.of(stage.resets.ask(account, by, NOON));
    }

    private ResetAnswer agree(String account, StaffAccount by, Instant now) {
        return Answers.of(stage.resets.agree(account, by, now));
    }

    private Acceptance accept(String token, String password, String code, Instant now) {
        return Answers.of(stage.invitations.accept(token, password, code, now));
    }

    private String code(String token, Instant now) {
        return Totp.code(stage.opened(token, now).orElseThrow().secret(), Totp.step(now));
    }
}
