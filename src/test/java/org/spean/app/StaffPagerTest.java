package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.calls.Shift;
import org.spean.calls.Shifts;
import org.spean.calls.StaffList;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.StaffTexts;
import org.spean.pack.TestPack;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Staff are told by SMS that somebody waits. */
class StaffPagerTest {
    private static final PhoneNumber PHONE = PhoneNumber.ofE164("+85512000091").orElseThrow();

    private final StaffList staff = new StaffList();
    private final List<Outgoing> sent = new ArrayList<>();
    private boolean outgoing = true;
    private SendOutcome first = new SendOutcome.Accepted("SM1");

    private final StaffPager pager = new StaffPager(
            staff,
            new StaffTexts(
                    Map.of(
                            "a",
                            new Route(message -> answer(message, first), 1),
                            "b",
                            new Route(message -> answer(message, new SendOutcome.Accepted("SM2")), 1)),
                    new RandomIds()),
            TestPack::load,
            () -> outgoing);

    StaffPagerTest() {
        List<Shift> week = Stream.of(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of("dara")))
                .toList();
        staff.renew(List.of(account("dara", Role.WORKER, true)), new Shifts(week, Set.of()));
    }

    private static StaffAccount account(String id, Role role, boolean reachable) {
        return new StaffAccount(
                id,
                id,
                Set.of(role),
                List.of(Language.EN),
                reachable ? Optional.of(PHONE) : Optional.empty(),
                "",
                false,
                Instant.EPOCH);
    }

    private Future<SendOutcome> answer(Outgoing message, SendOutcome outcome) {
        sent.add(message);
        return Future.succeededFuture(outcome);
    }

    @Test
    void theMessageSaysThatSomebodyWaitsAndNothingElse() {
        assertThat(pager.toldNow(Instant.EPOCH, Optional.empty())).containsExactly("dara");
        assertThat(tell()).isTrue();
        assertThat(sent).extracting(Outgoing::body).containsExactly("1 person waiting 6 min.");
        assertThat(sent.getFirst().to()).isEqualTo(PHONE);
    }

    @Test
    void anotherGatewayIsTakenWhenTheFirstRefusesButNotWhenItMayHaveSentIt() {
        first = new SendOutcome.Refused("21211", Mark.NOTHING, false);
        assertThat(tell()).isTrue();
        assertThat(sent).extracting(Outgoing::gateway).containsExactly("a", "b");
        sent.clear();
        first = new SendOutcome.Unknown("timeout");
        assertThat(tell()).isTrue();
        assertThat(sent).extracting(Outgoing::gateway).containsExactly("a");
    }

    @Test
    void nothingIsSentWhileEverythingIsStoppedOrToSomebodyWithoutAPhone() {
        outgoing = false;
        assertThat(tell()).isFalse();
        outgoing = true;
        assertThat(pager.tell("nobody", Duration.ofMinutes(6)).result()).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void whileNobodyIsOnShiftSupervisorsAreTold() {
        List<StaffAccount> accounts = List.of(
                account("dara", Role.WORKER, true),
                account("vanna", Role.SUPERVISOR, true),
                account("maly", Role.SUPERVISOR, true),
                account("no-phone", Role.SUPERVISOR, false));
        staff.renew(accounts, Shifts.NONE);
        assertThat(pager.toldNow(Instant.EPOCH, Optional.empty())).containsExactly("maly", "vanna");
    }

    private boolean tell() {
        return pager.tell("dara", Duration.ofMinutes(6)).result();
    }
}
