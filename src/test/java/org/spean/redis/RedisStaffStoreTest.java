package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.Shift;
import org.spean.calls.Shifts;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.PinAttempts;
import org.spean.staff.PinHash;
import org.spean.staff.Pins;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

class RedisStaffStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final PhoneNumber CALLER = PhoneNumber.ofE164("+85512000009").orElseThrow();
    private static final String PIN = "480215";
    private static final String HASH = PinHash.of(PIN, new byte[16]);

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;
    private Crypto crypto;
    private RedisStaffStore store;
    private Pins pins;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        store = new RedisStaffStore(link, crypto);
        pins = new Pins(store, new RedisPinAttempts(link, crypto), vertx.createSharedWorkerExecutor("pins", 1));
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void anAccountIsReadAsItWasWrittenAndRedisSeesNothingOfIt() {
        StaffAccount dara = dara();
        assertThat(Answers.of(store.add(dara))).isTrue();
        assertThat(Answers.of(store.find("sok-dara"))).contains(dara);
        assertThat(Answers.of(store.all())).containsExactly(dara);
        assertThat(TestRedis.shared().command("HGETALL " + Keys.STAFF))
                .contains("sok-dara")
                .doesNotContain("12000001")
                .doesNotContain("Sok Dara")
                .doesNotContain("argon2id");
    }

    @Test
    void anIdIsGivenOnceAndNobodyIsChangedByAnAddition() {
        Answers.of(store.add(dara()));
        assertThat(Answers.of(store.add(dara().asDisabled()))).isFalse();
        assertThat(Answers.of(store.find("sok-dara"))).contains(dara());
    }

    @Test
    void twoChangesAtOnceBothHappen() {
        Answers.of(store.add(dara()));
        AtomicInteger runs = new AtomicInteger();
        Future<?> phone = store.change("sok-dara", one -> {
            runs.incrementAndGet();
            return one.withPhone(CALLER);
        });
        Future<?> pin = store.change("sok-dara", one -> {
            runs.incrementAndGet();
            return one.withPinHash("other");
        });
        Answers.of(Future.all(phone, pin));
        assertThat(Answers.of(store.find("sok-dara")))
                .contains(dara().withPhone(CALLER).withPinHash("other"));
        assertThat(runs.get()).isGreaterThanOrEqualTo(2);
        assertThat(Answers.of(store.change("nobody", one -> one))).isEmpty();
    }

    @Test
    void thePlanIsReadAsItWasWritten() {
        RedisShiftStore shifts = new RedisShiftStore(link, crypto);
        assertThat(Answers.of(shifts.plan())).isEqualTo(Shifts.NONE);
        Shifts plan = new Shifts(
                List.of(
                        new Shift(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 30), List.of("a", "b")),
                        new Shift(DayOfWeek.SUNDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT, List.of("b"))),
                Set.of(LocalDate.of(2027, 4, 14), LocalDate.of(2027, 4, 15)));
        Answers.of(shifts.replace(plan));
        assertThat(Answers.of(shifts.plan())).isEqualTo(plan);
        Answers.of(shifts.replace(Shifts.NONE));
        assertThat(Answers.of(shifts.plan())).isEqualTo(Shifts.NONE);
    }

    @Test
    void theRightPinIsRightHoweverOftenAndTheOthersAreWrong() {
        Answers.of(store.add(dara()));
        for (int i = 0; i < 2 * PinAttempts.MOST; i++) {
            assertThat(check(CALLER, "sok-dara", PIN, NOW)).isEqualTo(Pins.Check.RIGHT);
        }
        assertThat(check(CALLER, "sok-dara", "480216", NOW)).isEqualTo(Pins.Check.WRONG);
        assertThat(check(CALLER, "nobody", PIN, NOW)).isEqualTo(Pins.Check.WRONG);
        Answers.of(store.change("sok-dara", StaffAccount::asDisabled));
        assertThat(check(CALLER, "sok-dara", PIN, NOW)).isEqualTo(Pins.Check.WRONG);
    }

    @Test
    void fiveWrongPinsCloseTheAccountToEveryCallerForFifteenMinutes() {
        Answers.of(store.add(dara()));
        for (int i = 0; i < PinAttempts.MOST; i++) {
            PhoneNumber somebody = PhoneNumber.ofE164("+8551200001" + i).orElseThrow();
            assertThat(check(somebody, "sok-dara", "480216", NOW.plusSeconds(i)))
                    .isEqualTo(Pins.Check.WRONG);
        }
        Instant end = NOW.plus(PinAttempts.WINDOW);
        assertThat(check(CALLER, "sok-dara", PIN, end.minusMillis(1))).isEqualTo(Pins.Check.TOO_MANY);
        assertThat(check(CALLER, "sok-dara", PIN, end)).isEqualTo(Pins.Check.RIGHT);
    }

    @Test
    void aCallerWhoTriesManyAccountsIsShutOutOfAll() {
        Answers.of(store.add(dara()));
        for (int i = 0; i < PinAttempts.MOST; i++) {
            check(CALLER, "nobody-" + i, PIN, NOW);
        }
        assertThat(check(CALLER, "sok-dara", PIN, NOW)).isEqualTo(Pins.Check.TOO_MANY);
        PhoneNumber other = PhoneNumber.ofE164("+85512000008").orElseThrow();
        assertThat(check(other, "sok-dara", PIN, NOW)).isEqualTo(Pins.Check.RIGHT);
    }

    @Test
    void triesAtTheSameInstantAreCountedOneByOne() {
        Answers.of(store.add(dara()));
        List<Future<Pins.Check>> all = Stream.generate(() -> pins.check(CALLER, "sok-dara", "480216", NOW))
                .limit(8)
                .toList();
        assertThat(all.stream().map(Answers::of).filter(Pins.Check.WRONG::equals))
                .hasSize(PinAttempts.MOST);
    }

    private Pins.Check check(PhoneNumber caller, String account, String pin, Instant now) {
        return Answers.of(pins.check(caller, account, pin, now));
    }

    private static StaffAccount dara() {
        return new StaffAccount(
                "sok-dara",
                "Sok Dara",
                Set.of(Role.WORKER, Role.APPROVER),
                List.of(Language.KM, Language.EN),
                PhoneNumber.ofE164("+85512000001"),
                HASH,
                false,
                NOW);
    }
}
