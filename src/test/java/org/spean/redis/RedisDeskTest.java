package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.StaffList;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

class RedisDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final StaffList staff = ThreePeople.onShift();
    private RedisLink link;
    private RedisDesk desk;

    private static final PhoneNumber SOMEBODY =
            PhoneNumber.ofE164("+85512000077").orElseThrow();

    @BeforeEach
    void openADeskWithThreePeople() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        desk = new RedisDesk(link, staff, false);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void threeCallersAndThreeStaffAtOnceRingEachOfThemOnce() {
        for (int round = 0; round < 20; round++) {
            TestRedis.shared().command("FLUSHALL");
            List<Future<List<String>>> asked = new ArrayList<>();
            for (String call : List.of("CA1", "CA2", "CA3")) {
                // Twice: the platform repeats a webhook it thinks is lost.
                asked.add(desk.reserve(call, 4, Language.KM, SOMEBODY, NOW));
                asked.add(desk.reserve(call, 4, Language.KM, SOMEBODY, NOW));
            }
            List<List<String>> kept = asked.stream().map(Answers::of).toList();
            assertThat(kept).allMatch(one -> one.size() == 1);
            assertThat(kept.get(0)).isEqualTo(kept.get(1));
            assertThat(List.of(kept.get(0), kept.get(2), kept.get(4)))
                    .containsExactlyInAnyOrder(List.of("ana"), List.of("bora"), List.of("chan"));
            assertThat(reserve("CA4", 1)).isEmpty();
        }
    }

    @Test
    void whoOfUsCallsTheLineIsNotRungOnTheirOwnPhone() {
        PhoneNumber ana = staff.phone("ana").orElseThrow();
        assertThat(Answers.of(desk.reserve("CA1", 1, Language.KM, ana, NOW))).containsExactly("bora");
        assertThat(reserve("CA2", 1)).containsExactly("ana");
    }

    @Test
    void whoIsGivenBackRingsForTheNextCaller() {
        assertThat(reserve("CA1", 1)).containsExactly("ana");
        assertThat(reserve("CA2", 1)).containsExactly("bora");
        Answers.of(desk.release("CA1", NOW));
        Answers.of(desk.release("CA1", NOW));
        assertThat(reserve("CA3", 1)).containsExactly("ana");
        Answers.of(desk.release("CA1", NOW));
        assertThat(reserve("CA4", 1)).as("ana is held by the third call now").containsExactly("chan");
    }

    @Test
    void aLaterStepGivesBackAndTriesSomebodyElse() {
        assertThat(reserve("CA1", 3)).containsExactly("ana");
        assertThat(reserve("CA1", 4)).containsExactly("bora");
        assertThat(reserve("CA2", 1)).containsExactly("ana");
        assertThat(reserve("CA1", 5)).containsExactly("chan");
        Answers.of(desk.release("CA2", NOW));
        assertThat(reserve("CA1", 6)).as("everybody was tried").isEmpty();
        assertThat(reserve("CA3", 1)).as("nobody is held any more").containsExactly("ana");
    }

    @Test
    void aRepeatedOrLateRequestChangesNothing() {
        assertThat(reserve("CA1", 3)).containsExactly("ana");
        assertThat(reserve("CA1", 5)).containsExactly("bora");
        assertThat(reserve("CA1", 3)).containsExactly("ana");
        assertThat(reserve("CA1", 4)).as("never asked before, and older").isEmpty();
        assertThat(reserve("CA2", 1)).containsExactly("ana");
        assertThat(reserve("CA3", 1)).as("bora is still held").containsExactly("chan");
    }

    @Test
    void aHoldNobodyGaveBackEndsAfterSeventyMinutes() {
        reserve("CA1", 1);
        Instant end = NOW.plus(RedisDesk.HOLD);
        assertThat(Answers.of(desk.reserve("CA2", 1, Language.KM, SOMEBODY, end.minusMillis(1))))
                .containsExactly("bora");
        assertThat(Answers.of(desk.reserve("CA3", 1, Language.KM, SOMEBODY, end)))
                .containsExactly("ana");
    }

    @Test
    void anEndedCallHoldsNobodyAlsoForARequestThatComesLate() {
        assertThat(reserve("CA1", 3)).containsExactly("ana");
        Answers.of(desk.over("CA1", NOW));
        assertThat(reserve("CA1", 4)).isEmpty();
        Answers.of(desk.over("CA2", NOW));
        assertThat(reserve("CA2", 1)).as("its end came first").isEmpty();
        assertThat(reserve("CA3", 1)).containsExactly("ana");
        assertThat(reserve("CA4", 1)).containsExactly("bora");
        assertThat(reserve("CA5", 1)).containsExactly("chan");
    }

    @Test
    void aStepNobodyWaitedForKeepsNobodyAlsoIfItIsStillToCome() {
        assertThat(reserve("CA1", 3)).containsExactly("ana");
        Answers.of(desk.forget("CA1", 3, NOW));
        assertThat(reserve("CA1", 3)).as("the same request again").isEmpty();
        Answers.of(desk.forget("CA2", 1, NOW));
        assertThat(reserve("CA2", 1)).isEmpty();
        assertThat(reserve("CA3", 1)).containsExactly("ana");
        assertThat(reserve("CA1", 5)).as("the caller asks once more").containsExactly("bora");
    }

    @Test
    void aLateForgettingLeavesALaterStepAlone() {
        assertThat(reserve("CA1", 3)).containsExactly("ana");
        assertThat(reserve("CA1", 5)).containsExactly("bora");
        Answers.of(desk.forget("CA1", 3, NOW));
        assertThat(reserve("CA2", 1)).containsExactly("ana");
        assertThat(reserve("CA3", 1)).containsExactly("chan");
    }

    @Test
    void whoCouldNotBeGivenBackWhileRedisWasAwayIsBeforeTheNextReservation() {
        try (TestRedis own = TestRedis.own()) {
            RedisDesk flaky = new RedisDesk(own.link(vertx, Duration.ofMillis(300)), ThreePeople.onShift(), false);
            for (String call : List.of("CA1", "CA2", "CA3")) {
                assertThat(Answers.of(flaky.reserve(call, 1, Language.KM, SOMEBODY, NOW)))
                        .hasSize(1);
            }
            own.freeze();
            Answers.failureOf(flaky.over("CA1", NOW));
            Answers.failureOf(flaky.release("CA2", NOW));
            Answers.failureOf(flaky.forget("CA3", 1, NOW));
            own.thaw();
            List<String> free = new ArrayList<>();
            await().until(() -> {
                flaky.reserve("CA" + (4 + free.size()), 1, Language.KM, SOMEBODY, NOW)
                        .onSuccess(free::addAll)
                        .otherwiseEmpty()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
                return free.size() == 3;
            });
            assertThat(free).containsExactlyInAnyOrder("ana", "bora", "chan");
        }
    }

    @Test
    void inParallelEverybodyFreeRings() {
        RedisDesk parallel = new RedisDesk(link, staff, true);
        assertThat(reserve("CA1", 1)).containsExactly("ana");
        assertThat(Answers.of(parallel.reserve("CA2", 1, Language.KM, SOMEBODY, NOW)))
                .containsExactly("bora", "chan");
        assertThat(Answers.of(parallel.reserve("CA3", 1, Language.KM, SOMEBODY, NOW)))
                .isEmpty();
        assertThat(Answers.of(parallel.reserve("CA2", 2, Language.KM, SOMEBODY, NOW)))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheDeskExpires() {
        reserve("CA1", 1);
        for (String key : List.of(Keys.deskCall("CA1"), Keys.DESK_HELD, Keys.DESK_HOLDER)) {
            long life = Long.parseLong(TestRedis.shared()
                    .command("PTTL " + key)
                    .lines()
                    .toList()
                    .getFirst()
                    .replaceAll("[^0-9-]", ""));
            assertThat(Duration.ofMillis(life)).as(key).isPositive().isLessThanOrEqualTo(RedisDesk.HOLD);
        }
    }

    private List<String> reserve(String call, int step) {
        return Answers.of(desk.reserve(call, step, Language.KM, SOMEBODY, NOW));
    }
}
