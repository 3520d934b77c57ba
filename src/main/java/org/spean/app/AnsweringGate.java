package org.spean.app;

import java.time.Duration;
import java.util.List;
import org.spean.model.Mode;
import org.spean.model.Problem;
import org.spean.redis.RedisInvitationStore;
import org.spean.redis.RedisStaffStore;
import org.spean.settings.Settings;
import org.spean.staff.CredentialStore;
import org.spean.staff.InvitationStore;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/**
 * Live mode tells people that a person will answer: somebody must be able to. That is a colleague who may answer and has password and
 * second factor, made in live mode; or one who holds a link to set them, for they are set in the console of a running service.
 */
final class AnsweringGate {
    private static final String PLACE = "staff";
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private AnsweringGate() {}

    /** An error: nobody can answer, nor soon will. A warning: somebody soon will. Nothing in demo. Blocks. */
    static List<Problem> problems(Store store, Settings settings) throws StartException {
        if (settings.mode() != Mode.LIVE) {
            return List.of();
        }
        CredentialStore credentials = SignInRoom.credentials(store, settings);
        InvitationStore links = new RedisInvitationStore(store.link(), store.crypto(), settings.mode());
        boolean invited = false;
        for (StaffAccount account : Waiting.get(new RedisStaffStore(store.link(), store.crypto()).all(), LIMIT)) {
            if (!mayAnswer(account)) {
                continue;
            }
            if (Waiting.get(credentials.find(account.id()), LIMIT).isPresent()) {
                return List.of();
            }
            invited |= Waiting.get(links.latest(account.id()), LIMIT).isPresent();
        }
        return List.of(
                invited
                        ? Problem.warning(
                                PLACE,
                                0,
                                "No worker or supervisor has set up the second factor yet; a link waits.",
                                "Open it within 72 hours: nobody can answer people before.")
                        : Problem.error(
                                PLACE,
                                0,
                                "People are told that a person will answer, but no worker or supervisor can sign in to the console"
                                        + " with a second factor.",
                                "Add one in live mode, with `staff add NAME --roles worker`, or send a new link with `staff invite"
                                        + " NAME`."));
    }

    private static boolean mayAnswer(StaffAccount account) {
        return account.holds(Role.WORKER) || account.holds(Role.SUPERVISOR);
    }
}
