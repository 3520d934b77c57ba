package org.spean.app;

import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.metrics.Meters;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.settings.Settings;
import org.spean.staff.Acceptance;
import org.spean.staff.AuditEntry;
import org.spean.staff.By;
import org.spean.staff.Invitation;
import org.spean.staff.NewStaff;
import org.spean.staff.Role;
import org.spean.staff.Staffed;
import org.spean.staff.Totp;

/**
 * Two people to look around as, made at the first start in {@code demo}: one writes alerts, the other approves them. What they sign
 * in with is worth nothing in {@code live}.
 *
 * @param id of the account
 * @param password printed this once, kept only hashed
 */
record SampleStaff(String id, String password) {
    private static final Map<String, Set<Role>> PEOPLE = Map.of(
            "Sample Dara", Set.of(Role.EDITOR, Role.SENDER, Role.WORKER, Role.SUPERVISOR),
            "Sample Sophea", Set.of(Role.APPROVER, Role.SENDER, Role.WORKER, Role.EDITOR, Role.IT));

    /** Empty: this is no rehearsal, or somebody works here already. Blocks: start-up only, beside the running service. */
    static List<SampleStaff> atFirstStart(Settings settings) throws StartException {
        if (settings.mode() != Mode.DEMO) {
            return List.of();
        }
        Vertx vertx = Vertx.vertx();
        Closing closing = new Closing();
        closing.add("event loop", vertx::close);
        Meters meters = new Meters(Main.version());
        closing.add("meters", meters::close);
        try (Store store = Store.openForCommand(vertx, settings)) {
            if (!Staff.get(Staff.accounts(store).all()).isEmpty()) {
                return List.of();
            }
            SignInRoom room = SignInRoom.open(vertx, store, settings, meters, closing);
            List<SampleStaff> made = new ArrayList<>();
            for (String name : PEOPLE.keySet().stream().sorted().toList()) {
                make(store, settings, room, name).ifPresent(made::add);
            }
            return made;
        } finally {
            closing.run();
        }
    }

    private static Optional<SampleStaff> make(Store store, Settings settings, SignInRoom room, String name)
            throws StartException {
        Instant now = InstantSource.system().instant();
        String id = Staff.id(name);
        NewStaff person = new NewStaff(
                name, PEOPLE.getOrDefault(name, Set.of()), List.of(Language.EN, Language.KM), Optional.empty());
        if (!(Staff.get(room.staffing().add(person, new By(AuditEntry.SYSTEM, Map.of()), now))
                instanceof Staffed.Done)) {
            return Optional.empty();
        }
        String token = Staff.get(SignInRoom.links(store, settings).invite(id, now));
        String password = freshPassword();
        Optional<Invitation> invitation = Staff.get(room.invitations().open(token, now));
        if (invitation.isEmpty()) {
            return Optional.empty();
        }
        // That of the step before: the one to sign in with at once is not used up by it.
        String code = Totp.code(invitation.get().secret(), Totp.step(now) - 1);
        return Staff.get(room.invitations().accept(token, password, code, now)) instanceof Acceptance.Accepted
                ? Optional.of(new SampleStaff(id, password))
                : Optional.empty();
    }

    /** 80 random bits in groups of four. */
    private static String freshPassword() {
        return new RandomIds().get().replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "SampleStaff[" + id + "]";
    }
}
