package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.SignInStage.NOON;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.staff.ConsoleSession;
import org.spean.staff.ExportAnswer;
import org.spean.staff.ExportAsked;
import org.spean.staff.ExportPurpose;
import org.spean.staff.Exports;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Rows as a file by two people, over a real Redis. */
class ExportsTest {
    private SignInStage stage;
    private Exports exports;
    private StaffAccount boss;
    private StaffAccount second;
    private ConsoleSession session;

    @BeforeEach
    void open() {
        stage = SignInStage.open();
        exports = new Exports(stage.accounts, new RedisExportRequests(stage.link, stage.crypto), stage.trail);
        SignInStage.Person person = stage.person("chan-lina", Role.SUPERVISOR);
        boss = person.account();
        second = stage.add("mao-sophea", Role.IT);
        session = person.in(NOON).session();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void itTakesTwoAndIsWrittenDownBeforeAnyRow() {
        assertThat(Answers.of(exports.ask(ExportPurpose.REPORT, second, NOON))).isFalse();
        String id = asked();
        assertThat(take(id, NOON)).isEqualTo(new ExportAnswer.Nothing());
        assertThat(agree(id, boss)).isEqualTo(new ExportAnswer.NotYou());
        assertThat(agree("another", second)).isEqualTo(new ExportAnswer.Nothing());
        assertThat(agree(id, second)).isInstanceOf(ExportAnswer.Granted.class);
        assertThat(take(id, NOON)).isInstanceOf(ExportAnswer.Granted.class);
        assertThat(stage.trail())
                .endsWith("chan-lina export-ask " + id, "mao-sophea export-agree " + id, "chan-lina export " + id);
    }

    @Test
    void ofManyWhoAgreeAtOnceOneIsTheSecond() {
        String id = asked();
        List<Future<ExportAnswer>> all = IntStream.range(0, 6)
                .mapToObj(i -> exports.agree(id, second, NOON))
                .toList();
        assertThat(all.stream().map(Answers::of).filter(ExportAnswer.Granted.class::isInstance))
                .hasSize(1);
    }

    @Test
    void itIsOverAfterADayOrAnHourOrWhenEitherOfThemIsGone() {
        String late = asked();
        assertThat(Answers.of(exports.agree(late, second, NOON.plus(Exports.WAITS))))
                .isEqualTo(new ExportAnswer.Nothing());
        String id = asked();
        agree(id, second);
        Instant end = NOON.plus(Exports.GOOD);
        assertThat(take(id, end.minusSeconds(1))).isEqualTo(new ExportAnswer.CodeFirst());
        assertThat(Answers.of(exports.take(id, session, true, end.minusSeconds(1))))
                .isInstanceOf(ExportAnswer.Granted.class);
        assertThat(Answers.of(exports.take(id, session, true, end))).isEqualTo(new ExportAnswer.Nothing());
        Answers.of(stage.accounts.change("mao-sophea", StaffAccount::asDisabled));
        assertThat(take(id, NOON)).isEqualTo(new ExportAnswer.Nothing());
        Answers.of(stage.accounts.change("mao-sophea", StaffAccount::asEnabled));
        Answers.of(stage.accounts.change("chan-lina", one -> one.withRoles(Set.of(Role.WORKER))));
        assertThat(take(id, NOON)).isEqualTo(new ExportAnswer.Nothing());
    }

    @Test
    void aNewRequestOrANoVoidsTheOneBefore() {
        String id = asked();
        agree(id, second);
        Answers.of(exports.ask(ExportPurpose.PARTNER, boss, NOON.plus(Duration.ofSeconds(1))));
        assertThat(take(id, NOON)).isEqualTo(new ExportAnswer.Nothing());
        ExportAsked newer = Answers.of(exports.alive(NOON)).getFirst();
        assertThat(newer.agreed()).isEqualTo(Optional.empty());
        assertThat(Answers.of(exports.drop(newer.id(), second, NOON))).isTrue();
        assertThat(Answers.of(exports.drop(newer.id(), second, NOON))).isFalse();
        assertThat(Answers.of(exports.alive(NOON))).isEmpty();
    }

    private String asked() {
        assertThat(Answers.of(exports.ask(ExportPurpose.REPORT, boss, NOON))).isTrue();
        return Answers.of(exports.alive(NOON)).getFirst().id();
    }

    private ExportAnswer agree(String id, StaffAccount by) {
        return Answers.of(exports.agree(id, by, NOON));
    }

    private ExportAnswer take(String id, Instant now) {
        return Answers.of(exports.take(id, session, false, now));
    }
}
