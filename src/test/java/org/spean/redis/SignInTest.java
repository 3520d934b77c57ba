package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.redis.SignInStage.NOON;
import static org.spean.redis.SignInStage.PASSWORD;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Mode;
import org.spean.staff.CodeCheck;
import org.spean.staff.ConsoleSession;
import org.spean.staff.Role;
import org.spean.staff.SignInAttempts;
import org.spean.staff.SignInForm;
import org.spean.staff.SignInResult;

class SignInTest {
    private static final SignInResult REFUSED = new SignInResult.Refused();
    private static final Duration STEP = Duration.ofSeconds(30);

    private SignInStage stage;
    private SignInStage.Person dara;

    @BeforeEach
    void open() {
        stage = SignInStage.open();
        dara = stage.person("sok-dara", Role.EDITOR);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void nameAndPasswordAndCodeLetInAndTheTrailSaysSo() {
        SignInResult.SignedIn in = dara.in(NOON);
        assertThat(stage.find(in.cookie(), NOON)).contains(in.session());
        assertThat(in.session().account()).isEqualTo(dara.account());
        assertThat(in.session().browser()).isEqualTo("Firefox");
        assertThat(stage.trail())
                .containsExactly(
                        "sok-dara invite-accept sok-dara",
                        "sok-dara sign-in " + in.session().shortId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sok-dara", "Sok Dara", "  SOK DARA "})
    void theNameMayBeWrittenAsPeopleWriteIt(String name) {
        assertThat(stage.signIn.signIn(form(name, PASSWORD, dara.code(NOON)), NOON))
                .satisfies(result -> assertThat(Answers.of(result)).isInstanceOf(SignInResult.SignedIn.class));
    }

    @Test
    void aPasswordFitsHoweverTheKeyboardComposesItAndDigitsMayBeKhmer() {
        String composed = Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
        assertThat(composed).isNotEqualTo(PASSWORD);
        StringBuilder khmer = new StringBuilder();
        dara.code(NOON).chars().forEach(digit -> khmer.append((char) (digit - '0' + '\u17e0')));
        assertThat(dara.with(composed, khmer.insert(3, " ").toString(), NOON))
                .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void aRightCodeWorksOnce() {
        String code = dara.code(NOON);
        assertThat(dara.with(PASSWORD, code, NOON)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(dara.with(PASSWORD, code, NOON)).isEqualTo(REFUSED);
        assertThat(dara.with(PASSWORD, code, NOON.plus(STEP))).isEqualTo(REFUSED);
    }

    @Test
    void ofManyWithTheSameCodeAtOnceOneIsLetIn() {
        String code = dara.code(NOON);
        List<Future<SignInResult>> all = IntStream.range(0, SignInAttempts.MOST_OF_NAME)
                .mapToObj(i -> stage.signIn.signIn(form("sok-dara", PASSWORD, code), NOON))
                .toList();
        assertThat(all.stream().map(Answers::of).filter(SignInResult.SignedIn.class::isInstance))
                .hasSize(1);
    }

    @Test
    void theStepBeforeAndTheOneAfterCountAndNoOther() {
        Instant later = NOON.plus(STEP.multipliedBy(10));
        assertThat(dara.with(PASSWORD, dara.code(NOON.minus(STEP.multipliedBy(2))), NOON))
                .isEqualTo(REFUSED);
        assertThat(dara.with(PASSWORD, dara.code(NOON.plus(STEP.multipliedBy(2))), NOON))
                .isEqualTo(REFUSED);
        assertThat(dara.with(PASSWORD, dara.code(NOON.minus(STEP)), NOON)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(dara.with(PASSWORD, dara.code(later.plus(STEP)), later)).isInstanceOf(SignInResult.SignedIn.class);
        // Once a step is used up, those before it are, too.
        assertThat(dara.with(PASSWORD, dara.code(later), later)).isEqualTo(REFUSED);
    }

    @Test
    void fiftyWrongCodesLockTheAccountAlsoAfterARestart() {
        TestRedis own = TestRedis.own();
        KeyRing keys = KeyRing.random(new SecureRandom());
        SignInStage.Person person;
        SignInResult locked = new SignInResult.Locked(NOON.plus(SignInAttempts.WINDOW));
        try (SignInStage first = SignInStage.over(own, keys, Mode.DEMO)) {
            person = first.person("sok-dara");
            for (int i = 0; i < 50; i++) {
                SignInResult result = person.with(PASSWORD, "no code", NOON.plusSeconds(i));
                assertThat(result).isEqualTo(i < SignInAttempts.MOST_OF_NAME ? REFUSED : locked);
            }
            assertThat(first.failures()).isEqualTo(SignInAttempts.MOST_OF_NAME);
        }
        own.kill();
        try (SignInStage second = SignInStage.over(own, keys, Mode.DEMO)) {
            await().ignoreExceptions().until(() -> Answers.of(second.link.ping()) == null);
            Instant end = NOON.plus(SignInAttempts.WINDOW);
            SignInForm right = form("sok-dara", PASSWORD, person.code(end));
            assertThat(Answers.of(second.signIn.signIn(right, end.minusMillis(1))))
                    .isEqualTo(locked);
            assertThat(Answers.of(second.signIn.signIn(right, end))).isInstanceOf(SignInResult.SignedIn.class);
        } finally {
            own.close();
        }
    }

    @Test
    void nobodyIsToldWhatWasWrong() {
        String code = dara.code(NOON);
        assertThat(dara.with("another long password", code, NOON)).isEqualTo(REFUSED);
        assertThat(dara.with(PASSWORD, "000000", NOON)).isEqualTo(REFUSED);
        assertThat(dara.with("", "", NOON)).isEqualTo(REFUSED);
        assertThat(Answers.of(stage.signIn.signIn(form("nobody", PASSWORD, code), NOON)))
                .isEqualTo(REFUSED);
        assertThat(Answers.of(stage.signIn.signIn(form("ចាន់", PASSWORD, code), NOON)))
                .isEqualTo(REFUSED);
        stage.add("chan-lina");
        assertThat(Answers.of(stage.signIn.signIn(form("chan-lina", PASSWORD, code), NOON)))
                .isEqualTo(REFUSED);
        Answers.of(stage.accounts.change("sok-dara", account -> account.asDisabled()));
        assertThat(dara.with(PASSWORD, code, NOON)).isEqualTo(REFUSED);
        assertThat(stage.failures()).isEqualTo(7);
    }

    @Test
    void aNameNobodyHasIsLockedLikeOneThatSomebodyHas() {
        for (int i = 0; i <= SignInAttempts.MOST_OF_NAME; i++) {
            SignInResult expected = i < SignInAttempts.MOST_OF_NAME
                    ? REFUSED
                    : new SignInResult.Locked(NOON.plus(SignInAttempts.WINDOW));
            assertThat(Answers.of(stage.signIn.signIn(form("nobody", PASSWORD, "123456"), NOON)))
                    .isEqualTo(expected);
            assertThat(dara.with(PASSWORD, "123456", NOON)).isEqualTo(expected);
        }
    }

    @Test
    void strangersLockNobodyOutOfABrowserInWhichTheySignedInBefore() {
        String known = dara.in(NOON).known();
        for (int i = 0; i <= SignInAttempts.MOST_OF_NAME; i++) {
            dara.with(PASSWORD, "123456", NOON);
        }
        Instant later = NOON.plus(STEP);
        assertThat(dara.with(PASSWORD, dara.code(later), later)).isInstanceOf(SignInResult.Locked.class);
        assertThat(in(known, dara.code(later), later)).isInstanceOf(SignInResult.SignedIn.class);
        // That it was right there opens the door to no stranger.
        Instant last = later.plus(STEP);
        assertThat(dara.with(PASSWORD, dara.code(last), last)).isInstanceOf(SignInResult.Locked.class);
    }

    @Test
    void aKnownBrowserHasItsOwnFiveWrongOnesAndNoAddress() {
        String known = dara.in(NOON).known();
        for (int i = 0; i < SignInAttempts.MOST_FROM_ADDRESS; i++) {
            Answers.of(stage.signIn.signIn(form("n" + i, "", ""), NOON));
        }
        for (int i = 0; i < SignInAttempts.MOST_OF_NAME; i++) {
            assertThat(in(known, "123456", NOON)).isEqualTo(REFUSED);
        }
        Instant later = NOON.plus(STEP);
        assertThat(in(known, dara.code(later), later)).isInstanceOf(SignInResult.Locked.class);
    }

    @Test
    void aBrowserIsKnownForThoseWhoSignedInThereAndForNobodyElse() {
        SignInStage.Person lina = stage.person("chan-lina");
        String one = dara.in(NOON).known();
        SignInForm second = new SignInForm("chan-lina", PASSWORD, lina.code(NOON), SignInStage.OFFICE, "", one);
        String both = ((SignInResult.SignedIn) Answers.of(stage.signIn.signIn(second, NOON))).known();
        for (int i = 0; i <= SignInAttempts.MOST_OF_NAME; i++) {
            dara.with(PASSWORD, "123456", NOON);
            lina.with(PASSWORD, "123456", NOON);
        }
        Instant later = NOON.plus(STEP);
        SignInForm notThere = new SignInForm("chan-lina", PASSWORD, lina.code(later), SignInStage.OFFICE, "", one);
        assertThat(Answers.of(stage.signIn.signIn(notThere, later))).isInstanceOf(SignInResult.Locked.class);
        SignInForm there = new SignInForm("chan-lina", PASSWORD, lina.code(later), SignInStage.OFFICE, "", both);
        assertThat(Answers.of(stage.signIn.signIn(there, later))).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(in(both, dara.code(later), later)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(both).doesNotContain("dara", "lina");
        for (String forged : List.of("", "x", one.substring(0, 43) + "." + "a".repeat(26), one + ".", both + "\r\nx")) {
            Instant last = later.plus(STEP);
            assertThat(in(forged, dara.code(last), last)).isInstanceOf(SignInResult.Locked.class);
        }
    }

    @Test
    void whatStrangersTryKeepsNobodyWhoIsSignedInFromGivingACode() {
        ConsoleSession session = dara.in(NOON).session();
        for (int i = 0; i <= SignInAttempts.MOST_OF_NAME; i++) {
            dara.with(PASSWORD, "123456", NOON);
        }
        assertThat(again(session, dara.code(NOON.plus(STEP)), NOON.plus(STEP))).isEqualTo(CodeCheck.RIGHT);
    }

    @Test
    void anAddressThatTriesManyNamesIsShutOutAndOthersAreNot() {
        for (int i = 0; i < SignInAttempts.MOST_FROM_ADDRESS; i++) {
            String address = "2001:db8:0:1::" + Integer.toHexString(i + 1);
            Answers.of(stage.signIn.signIn(new SignInForm("n" + i, "", "", address, "", ""), NOON));
        }
        SignInForm neighbour = new SignInForm("sok-dara", PASSWORD, dara.code(NOON), "2001:db8:0:1::ffff", "", "");
        assertThat(Answers.of(stage.signIn.signIn(neighbour, NOON))).isInstanceOf(SignInResult.Locked.class);
        assertThat(dara.in(NOON)).isNotNull();
    }

    @Test
    void afterTheRightOneTheWrongOnesOfTheNameAreForgotten() {
        for (int i = 0; i < SignInAttempts.MOST_OF_NAME - 1; i++) {
            dara.with(PASSWORD, "123456", NOON);
        }
        dara.in(NOON);
        for (int i = 0; i < SignInAttempts.MOST_OF_NAME - 1; i++) {
            assertThat(dara.with(PASSWORD, "123456", NOON)).isEqualTo(REFUSED);
        }
        dara.in(NOON.plus(STEP));
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        String paper = dara.recoveryCodes.getFirst();
        assertThat(dara.with("another long password", paper, NOON)).isEqualTo(REFUSED);
        assertThat(dara.with(PASSWORD, paper.toUpperCase(Locale.ROOT).replace('-', ' '), NOON))
                .isInstanceOf(SignInResult.SignedIn.class);
        assertThat(dara.with(PASSWORD, paper, NOON)).isEqualTo(REFUSED);
        assertThat(Answers.of(stage.credentials.recoveryCodesLeft("sok-dara"))).isEqualTo(9);
        SignInStage.Person other = stage.person("chan-lina");
        assertThat(other.with(PASSWORD, dara.recoveryCodes.get(1), NOON)).isEqualTo(REFUSED);
    }

    @Test
    void aWrongTryIsInTheTrailWithoutWhatWasTyped() {
        dara.with("secret words typed", "123456", NOON);
        Answers.of(stage.signIn.signIn(form("secret words typed", PASSWORD, "123456"), NOON));
        await().untilAsserted(() -> assertThat(stage.trail()).hasSize(2));
        assertThat(stage.trail()).last().isEqualTo("the system sign-in-refused sok-dara");
        assertThat(stage.dump.everything()).doesNotContain("secret words", "192.0.2", "123456");
    }

    @Test
    void aFurtherCodeMakesASessionFreshForFiveMinutes() {
        ConsoleSession session = dara.in(NOON).session();
        assertThat(session.fresh(NOON.plusSeconds(299))).isTrue();
        assertThat(session.fresh(NOON.plusSeconds(300))).isFalse();
        Instant later = NOON.plusSeconds(600);
        assertThat(again(session, "123456", later)).isEqualTo(CodeCheck.WRONG);
        assertThat(again(session, dara.code(NOON), later)).isEqualTo(CodeCheck.WRONG);
        assertThat(again(session, dara.code(later), later)).isEqualTo(CodeCheck.RIGHT);
        assertThat(again(session, dara.code(later), later)).isEqualTo(CodeCheck.WRONG);
        ConsoleSession now =
                Answers.of(stage.sessions.of(dara.account(), later)).getFirst();
        assertThat(now.fresh(later.plusSeconds(299))).isTrue();
        for (int i = 1; i < SignInAttempts.MOST_OF_NAME; i++) {
            again(session, "123456", later);
        }
        assertThat(again(session, dara.code(later.plus(STEP)), later)).isEqualTo(CodeCheck.TOO_MANY);
    }

    @Test
    void whatWasMadeInARehearsalSignsNobodyInToTheRealService() {
        KeyRing keys = KeyRing.random(new SecureRandom());
        try (SignInStage demo = SignInStage.over(TestRedis.shared(), keys, Mode.DEMO);
                SignInStage live = SignInStage.over(TestRedis.shared(), keys, Mode.LIVE)) {
            SignInStage.Person person = demo.person("chan-lina");
            String cookie = person.in(NOON).cookie();
            SignInForm form = form("chan-lina", PASSWORD, person.code(NOON.plus(STEP)));
            assertThat(Answers.of(live.signIn.signIn(form, NOON))).isEqualTo(REFUSED);
            assertThat(live.find(cookie, NOON)).isEmpty();
            live.accepted("chan-lina", live.invite("chan-lina", NOON), NOON).in(NOON.plus(STEP));
        }
    }

    @Test
    void rolesTakenAwayAreGoneAtTheNextRequest() {
        String cookie = dara.in(NOON).cookie();
        assertThat(stage.find(cookie, NOON).orElseThrow().may(Role.EDITOR)).isTrue();
        Answers.of(stage.accounts.change("sok-dara", account -> account.withRoles(Set.of(Role.VIEWER))));
        assertThat(stage.find(cookie, NOON).orElseThrow().may(Role.EDITOR)).isFalse();
    }

    private SignInResult in(String known, String code, Instant now) {
        SignInForm form = new SignInForm("sok-dara", PASSWORD, code, SignInStage.OFFICE, "", known);
        return Answers.of(stage.signIn.signIn(form, now));
    }

    private CodeCheck again(ConsoleSession session, String code, Instant now) {
        return Answers.of(stage.signIn.again(session, code, now));
    }

    private static SignInForm form(String name, String password, String code) {
        return new SignInForm(name, password, code, SignInStage.OFFICE, "", "");
    }
}
