package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.SignInStage.NOON;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.AuditEntry;
import org.spean.staff.By;
import org.spean.staff.FactorResets;
import org.spean.staff.NewStaff;
import org.spean.staff.Role;
import org.spean.staff.RoleAnswer;
import org.spean.staff.RolesAsked;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffFault;
import org.spean.staff.Staffed;

/** Who works here and what they may do, over a real Redis. */
class StaffingTest {
    private static final By MACHINE = new By(AuditEntry.COMMAND_LINE, Map.of());
    private static final PhoneNumber PHONE = PhoneNumber.ofE164("+85512000031").orElseThrow();

    private SignInStage stage;

    @BeforeEach
    void open() {
        stage = SignInStage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void somebodyAddedIsThereAndStandsInTheTrail() {
        Staffed added = add("Sok Dara", Optional.of(PHONE), Role.WORKER, Role.EDITOR);
        assertThat(added).isInstanceOf(Staffed.Done.class);
        assertThat(account("sok-dara").roles()).containsExactlyInAnyOrder(Role.WORKER, Role.EDITOR);
        assertThat(stage.trail()).containsExactly("command line staff-add sok-dara");
        assertThat(add("SOK  dara", Optional.empty(), Role.IT))
                .isEqualTo(new Staffed.Refused(StaffFault.TAKEN, "sok-dara"));
        assertThat(add("Chan Lina", Optional.of(PHONE), Role.WORKER))
                .isEqualTo(new Staffed.Refused(StaffFault.PHONE_TAKEN, "sok-dara"));
        assertThat(add("Chan Lina", Optional.empty())).isEqualTo(no(StaffFault.NO_ROLE));
        assertThat(stage.trail()).as("what is refused leaves no entry").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ចាន់", "Sok\nDara", "Sok\u202eDara", "9 Lives"})
    void aNameThatNobodyCanTypeOrThatBreaksAListIsRefused(String name) {
        assertThat(add(name, Optional.empty(), Role.WORKER)).isEqualTo(no(StaffFault.NAME));
        assertThat(add("x".repeat(61), Optional.empty(), Role.WORKER)).isEqualTo(no(StaffFault.NAME));
    }

    @Test
    void takingARoleAwayActsAtOnceOnOpenSessions() {
        StaffAccount boss = stage.person("chan-lina", Role.SUPERVISOR).account();
        SignInStage.Person dara = stage.person("sok-dara", Role.WORKER, Role.EDITOR);
        String cookie = dara.in(NOON).cookie();
        assertThat(ask("sok-dara", boss, Role.WORKER)).isInstanceOf(RoleAnswer.Changed.class);
        assertThat(stage.find(cookie, NOON).orElseThrow().account().roles()).containsExactly(Role.WORKER);
        assertThat(stage.trail()).endsWith("chan-lina staff-roles sok-dara");
    }

    @Test
    void givingARoleTakesASecondColleague() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        StaffAccount other = stage.add("mao-sophea", Role.IT);
        StaffAccount dara = stage.add("sok-dara", Role.WORKER);
        assertThat(ask("sok-dara", boss, Role.WORKER, Role.APPROVER)).isInstanceOf(RoleAnswer.Waits.class);
        RolesAsked asked = Answers.of(stage.roles.waiting(NOON)).getFirst();
        assertThat(account("sok-dara").roles()).containsExactly(Role.WORKER);
        assertThat(agree(asked, boss)).isEqualTo(new RoleAnswer.NotYou());
        assertThat(agree(asked, dara)).isEqualTo(new RoleAnswer.NotYou());
        assertThat(Answers.of(stage.roles.agree("sok-dara", "another mark", other, NOON)))
                .as("what was not shown")
                .isEqualTo(new RoleAnswer.NothingAsked());
        assertThat(agree(asked, other)).isInstanceOf(RoleAnswer.Changed.class);
        assertThat(account("sok-dara").roles()).containsExactlyInAnyOrder(Role.WORKER, Role.APPROVER);
        assertThat(agree(asked, other)).isEqualTo(new RoleAnswer.NothingAsked());
        assertThat(stage.trail())
                .containsExactly("chan-lina staff-roles-ask sok-dara", "mao-sophea staff-roles sok-dara");
    }

    @Test
    void whatWasAskedCountsForNothingOnceThingsChanged() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        StaffAccount other = stage.add("mao-sophea", Role.SUPERVISOR);
        stage.add("sok-dara", Role.WORKER, Role.VIEWER);
        RolesAsked asked = waits("sok-dara", boss, Role.WORKER, Role.SENDER);
        assertThat(ask("sok-dara", other, Role.WORKER)).isInstanceOf(RoleAnswer.Changed.class);
        assertThat(agree(asked, other)).as("other roles by now").isEqualTo(new RoleAnswer.NothingAsked());

        RolesAsked again = waits("sok-dara", boss, Role.WORKER, Role.SENDER);
        assertThat(Answers.of(stage.roles.agree("sok-dara", again.mark(), other, NOON.plus(FactorResets.WAITS))))
                .as("a day later")
                .isEqualTo(new RoleAnswer.NothingAsked());
        RolesAsked newer = waits("sok-dara", boss, Role.WORKER, Role.APPROVER);
        assertThat(agree(again, other)).as("replaced").isEqualTo(new RoleAnswer.NothingAsked());
        assertThat(Answers.of(stage.roles.drop("sok-dara", other, NOON))).isTrue();
        assertThat(agree(newer, other)).as("dropped").isEqualTo(new RoleAnswer.NothingAsked());

        RolesAsked last = waits("sok-dara", boss, Role.WORKER, Role.APPROVER);
        Answers.of(stage.accounts.change("chan-lina", StaffAccount::asDisabled));
        assertThat(agree(last, other)).as("by nobody any more").isEqualTo(new RoleAnswer.NothingAsked());
        assertThat(account("sok-dara").roles()).containsExactly(Role.WORKER);
    }

    @Test
    void nobodyGivesThemselvesARightAndOnlySupervisorsAsk() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        StaffAccount it = stage.add("mao-sophea", Role.IT);
        stage.add("sok-dara", Role.SUPERVISOR, Role.WORKER);
        assertThat(ask("chan-lina", boss, Role.SUPERVISOR, Role.APPROVER))
                .isEqualTo(new RoleAnswer.Refused(StaffFault.OWN_RIGHTS));
        assertThat(ask("sok-dara", it, Role.WORKER)).isEqualTo(new RoleAnswer.Refused(StaffFault.NO_SUPERVISOR));
        assertThat(ask("nobody", boss, Role.WORKER)).isEqualTo(new RoleAnswer.Refused(StaffFault.NOBODY));
        assertThat(ask("sok-dara", boss)).isEqualTo(new RoleAnswer.Refused(StaffFault.NO_ROLE));
        assertThat(ask("sok-dara", boss, Role.WORKER, Role.SUPERVISOR))
                .isEqualTo(new RoleAnswer.Refused(StaffFault.SAME_ROLES));
        assertThat(stage.trail()).isEmpty();
    }

    @Test
    void theLastSupervisorAndTheLastApproverStay() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR, Role.APPROVER);
        stage.add("mao-sophea", Role.SUPERVISOR, Role.APPROVER);
        Answers.of(stage.accounts.change("mao-sophea", StaffAccount::asDisabled));
        assertThat(ask("chan-lina", boss, Role.APPROVER)).isEqualTo(new RoleAnswer.Refused(StaffFault.LAST_SUPERVISOR));
        assertThat(ask("chan-lina", boss, Role.SUPERVISOR)).isEqualTo(new RoleAnswer.Refused(StaffFault.LAST_APPROVER));
        assertThat(Answers.of(stage.staffing.roles("chan-lina", Set.of(Role.IT), MACHINE, NOON)))
                .as("not by a command either")
                .isEqualTo(no(StaffFault.LAST_SUPERVISOR));
        assertThat(Answers.of(stage.staffing.enable("mao-sophea", MACHINE, NOON)))
                .isInstanceOf(Staffed.Done.class);
        assertThat(ask("chan-lina", boss, Role.APPROVER)).isInstanceOf(RoleAnswer.Changed.class);
    }

    @Test
    void ofTwoSupervisorsWhoTakeTheRoleFromEachOtherAtOnceOneStays() {
        for (int round = 0; round < 10; round++) {
            StaffAccount one = stage.add("one-" + round, Role.SUPERVISOR, Role.WORKER);
            StaffAccount two = stage.add("two-" + round, Role.SUPERVISOR, Role.WORKER);
            List<Future<RoleAnswer>> both = List.of(
                    stage.roles.ask(two.id(), Set.of(Role.WORKER), one, NOON),
                    stage.roles.ask(one.id(), Set.of(Role.WORKER), two, NOON));
            assertThat(both.stream().map(Answers::of).filter(RoleAnswer.Changed.class::isInstance))
                    .hasSize(1);
            assertThat(Answers.of(stage.accounts.all()).stream()
                            .filter(person -> person.roles().contains(Role.SUPERVISOR)))
                    .hasSize(1);
            for (String id : List.of(one.id(), two.id())) {
                Answers.of(stage.accounts.change(id, person -> person.withRoles(Set.of(Role.WORKER))));
            }
        }
    }

    @Test
    void ofManyAddedAtOnceWithOnePhoneOneIsAdded() {
        List<Future<Staffed>> all = IntStream.range(0, 4)
                .mapToObj(i -> stage.staffing.add(
                        new NewStaff(
                                "Person " + (char) ('a' + i),
                                Set.of(Role.WORKER),
                                List.of(Language.KM),
                                Optional.of(PHONE)),
                        MACHINE,
                        NOON))
                .toList();
        assertThat(all.stream().map(Answers::of).filter(Staffed.Done.class::isInstance))
                .hasSize(1);
    }

    @Test
    void anOpenLinkIsSeenAndRevoked() {
        StaffAccount boss = stage.add("chan-lina", Role.SUPERVISOR);
        stage.add("sok-dara");
        assertThat(Answers.of(stage.resets.revoke("sok-dara", boss, NOON))).isFalse();
        String token = stage.invite("sok-dara", NOON);
        assertThat(Answers.of(stage.resets.openUntil("sok-dara", NOON))).contains(NOON.plusSeconds(72 * 3600));
        assertThat(Answers.of(stage.resets.openUntil("sok-dara", NOON.plusSeconds(72 * 3600))))
                .isEmpty();
        assertThat(Answers.of(stage.resets.revoke("sok-dara", boss, NOON))).isTrue();
        assertThat(stage.opened(token, NOON)).isEmpty();
        assertThat(Answers.of(stage.resets.openUntil("sok-dara", NOON))).isEmpty();
        assertThat(stage.trail()).containsExactly("chan-lina invite-revoke sok-dara");
    }

    private Staffed add(String name, Optional<PhoneNumber> phone, Role... roles) {
        return Answers.of(
                stage.staffing.add(new NewStaff(name, Set.of(roles), List.of(Language.KM), phone), MACHINE, NOON));
    }

    private RoleAnswer ask(String account, StaffAccount by, Role... roles) {
        return Answers.of(stage.roles.ask(account, Set.of(roles), by, NOON));
    }

    private RolesAsked waits(String account, StaffAccount by, Role... roles) {
        return ((RoleAnswer.Waits) ask(account, by, roles)).asked();
    }

    private RoleAnswer agree(RolesAsked asked, StaffAccount by) {
        return Answers.of(stage.roles.agree(asked.account(), asked.mark(), by, NOON));
    }

    private StaffAccount account(String id) {
        return Answers.of(stage.accounts.find(id)).orElseThrow();
    }

    private static Staffed no(StaffFault fault) {
        return new Staffed.Refused(fault, "");
    }
}
