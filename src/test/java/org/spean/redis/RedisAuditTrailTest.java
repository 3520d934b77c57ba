package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;
import org.spean.staff.AuditTrail.Kept;
import org.spean.staff.AuditTrail.Page;
import org.spean.staff.AuditTrail.Verdict;

class RedisAuditTrailTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final Verdict.Intact EMPTY = new Verdict.Intact(1, 0, "0".repeat(64));

    private final Vertx vertx = Vertx.vertx();
    private final KeyRing keys = KeyRing.random(new SecureRandom());
    private RedisLink link;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        trail = trail(keys);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void whatWasWrittenIsReadNewestFirstAPageAtATime() {
        assertThat(Answers.of(trail.entries(Optional.empty(), 10))).isEqualTo(new Page(List.of(), Optional.empty()));
        write(5);
        Page first = Answers.of(trail.entries(Optional.empty(), 2));
        assertThat(first.entries()).containsExactly(new Kept.Readable(5, entry(5)), new Kept.Readable(4, entry(4)));
        Page second = Answers.of(trail.entries(first.next(), 2));
        assertThat(second.entries()).extracting(Kept::number).containsExactly(3L, 2L);
        Page third = Answers.of(trail.entries(second.next(), 2));
        assertThat(third).isEqualTo(new Page(List.of(new Kept.Readable(1, entry(1))), Optional.empty()));
    }

    @Test
    void fiftyAppendsAtOnceFromTwoInstancesAreOneIntactChain() {
        AuditTrail other = trail(keys);
        List<Future<Void>> all = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> (i % 2 == 0 ? trail : other).append(entry(i)))
                .toList();
        all.forEach(Answers::of);
        Page page = Answers.of(trail.entries(Optional.empty(), 100));
        assertThat(page.entries())
                .extracting(one -> ((Kept.Readable) one).entry())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(i -> entry(i)).toList());
        assertThat(Answers.of(trail.verify())).isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
            assertThat(intact.first()).isEqualTo(1);
            assertThat(intact.last()).isEqualTo(50);
        });
    }

    @Test
    void equalEntriesAtTheSameInstantAreAllWritten() {
        AuditTrail other = trail(keys);
        List<Future<Void>> all = IntStream.range(0, 10)
                .mapToObj(i -> (i % 2 == 0 ? trail : other).append(entry(1)))
                .toList();
        all.forEach(Answers::of);
        assertThat(Answers.of(trail.entries(Optional.empty(), 100)).entries()).hasSize(10);
    }

    @Test
    void anyAlteredEntryIsFoundAtItsPlace() {
        write(40);
        for (int number = 1; number <= 40; number++) {
            byte[] good = stored(number);
            for (int at : new int[] {0, 31, 32, 40, good.length - 1}) {
                byte[] altered = good.clone();
                altered[at] ^= 1;
                store(number, altered);
                assertThat(brokenAt()).isEqualTo(number);
            }
            store(number, good);
        }
        assertThat(Answers.of(trail.verify())).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void anEntryThatIsGoneOrInAnothersPlaceIsFound() {
        write(6);
        byte[] third = stored(3);
        byte[] fourth = stored(4);
        store(3, fourth);
        store(4, third);
        assertThat(brokenAt()).isEqualTo(3);
        assertThat(Answers.of(trail.entries(Optional.empty(), 6)).entries())
                .contains(new Kept.Unreadable(3), new Kept.Unreadable(4), new Kept.Readable(5, entry(5)));
        store(3, third);
        drop(4);
        assertThat(brokenAt()).isEqualTo(4);
        store(4, fourth);
        store(7, stored(6));
        assertThat(brokenAt()).isEqualTo(7);
    }

    @Test
    void cuttingOffTheNewestIsFoundAndStaysToBeSeen() {
        write(4);
        String head = end("head");
        // What somebody without the key can make of the entry before it: its number and value, but not its stamp.
        String forged =
                "3 " + java.util.HexFormat.of().formatHex(stored(3), 0, 32) + head.substring(head.lastIndexOf(' '));
        drop(4);
        end("head", forged);
        assertThat(brokenAt()).isEqualTo(4);
        Answers.of(trail.append(entry(9)));
        assertThat(brokenAt()).isEqualTo(4);
        Answers.of(trail.append(entry(10)));
        assertThat(brokenAt()).isEqualTo(4);
    }

    @Test
    void cuttingOffTheOldestIsFound() {
        write(4);
        String head = end("head");
        end(
                "anchor",
                "1 " + java.util.HexFormat.of().formatHex(stored(1), 0, 32) + head.substring(head.lastIndexOf(' ')));
        drop(1);
        assertThat(brokenAt()).isEqualTo(2);
    }

    @Test
    void anEndThatIsNoneStopsEveryWriting() {
        write(2);
        end("head", "nonsense");
        assertThat(brokenAt()).isEqualTo(1);
        assertThat(Answers.failureOf(trail.append(entry(3)))).isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void aChainOfAnotherKeyFileIsNotOurs() {
        write(3);
        AuditTrail stranger = trail(KeyRing.random(new SecureRandom()));
        assertThat(Answers.of(stranger.verify())).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void entriesOfTwoYearsAgoGoAndTheRestIsStillOneChain() {
        Instant old = NOW.minus(AuditTrail.KEPT).minusSeconds(1);
        for (int i = 1; i <= 450; i++) {
            Answers.of(trail.append(at(i, old)));
        }
        Answers.of(trail.append(at(451, NOW.minus(AuditTrail.KEPT))));
        assertThat(Answers.of(trail.forget(NOW.minus(Duration.ofDays(1))))).isZero();

        assertThat(Answers.of(trail.forget(NOW))).isEqualTo(450);
        assertThat(Answers.of(trail.forget(NOW))).isZero();
        assertThat(Answers.of(trail.verify()))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.first()).isEqualTo(451));
        Page page = Answers.of(trail.entries(Optional.empty(), 100));
        assertThat(page.next()).isEmpty();
        assertThat(page.entries().getLast()).isEqualTo(new Kept.Readable(451, at(451, NOW.minus(AuditTrail.KEPT))));
        assertThat(page.entries().getFirst()).isInstanceOfSatisfying(Kept.Readable.class, last -> {
            assertThat(last.entry().action()).isEqualTo(AuditAction.AUDIT_FORGET);
            assertThat(last.entry().details()).containsEntry("through", "450");
        });
        drop(451);
        assertThat(brokenAt()).isEqualTo(451);
    }

    @Test
    void twoInstancesForgetAtOnceAndNothingIsLost() {
        for (int i = 1; i <= 20; i++) {
            Answers.of(trail.append(at(i, NOW.minus(Duration.ofDays(800)))));
        }
        write(3);
        AuditTrail other = trail(keys);
        Future<Integer> one = trail.forget(NOW);
        Future<Integer> two = other.forget(NOW);
        assertThat(Answers.of(one) + Answers.of(two)).isEqualTo(20);
        assertThat(Answers.of(trail.verify())).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aBreakIsNeverForgotten() {
        for (int i = 1; i <= 6; i++) {
            Answers.of(trail.append(at(i, NOW.minus(Duration.ofDays(800)))));
        }
        drop(4);
        assertThat(Answers.of(trail.forget(NOW))).isEqualTo(3);
        assertThat(brokenAt()).isEqualTo(4);
    }

    @Test
    void nothingOfAnEntryStandsInTheClear() {
        assertThat(Answers.of(trail.verify())).isEqualTo(EMPTY);
        write(1);
        assertThat(TestRedis.shared().command("HGETALL " + Keys.AUDIT_ENTRIES))
                .doesNotContain("sok-dara")
                .doesNotContain("corridor-set")
                .doesNotContain("kh_th");
    }

    @Test
    void aStoreThatWasEmptiedBeginsAnewAlsoForWhoRememberedTheOldEnd() {
        write(2);
        TestRedis.shared().flush();
        write(1);
        assertThat(Answers.of(trail.verify()))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.last()).isEqualTo(1));
    }

    private AuditTrail trail(KeyRing ring) {
        return new RedisAuditTrail(
                link, new Crypto(new Pseudonyms(ring.index()), new ValueSeal(ring.encryption(), new SecureRandom())));
    }

    private void write(int count) {
        LongStream.rangeClosed(1, count).forEach(i -> Answers.of(trail.append(entry((int) i))));
    }

    private static AuditEntry entry(int number) {
        return at(number, NOW);
    }

    private static AuditEntry at(int number, Instant when) {
        return new AuditEntry(
                when, "sok-dara", AuditAction.CORRIDOR_SET, "kh_th", Map.of("count", Integer.toString(number)));
    }

    private long brokenAt() {
        return ((Verdict.Broken) Answers.of(trail.verify())).number();
    }

    private byte[] stored(long number) {
        return Answers.of(link.send(
                        Request.cmd(Command.HGET).arg(Keys.AUDIT_ENTRIES).arg(number)))
                .toBytes();
    }

    private void store(long number, byte[] bytes) {
        Answers.of(link.send(
                Request.cmd(Command.HSET).arg(Keys.AUDIT_ENTRIES).arg(number).arg(Buffer.buffer(bytes))));
    }

    private void drop(long number) {
        Answers.of(link.send(Request.cmd(Command.HDEL).arg(Keys.AUDIT_ENTRIES).arg(number)));
    }

    private String end(String which) {
        return Answers.of(
                        link.send(Request.cmd(Command.HGET).arg(Keys.AUDIT_ENDS).arg(which)))
                .toString();
    }

    private void end(String which, String text) {
        Answers.of(link.send(
                Request.cmd(Command.HSET).arg(Keys.AUDIT_ENDS).arg(which).arg(text)));
    }
}
