package org.spean.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spean.backups.Manifest;
import org.spean.broadcast.AfterRestore;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RestoredStore;
import org.spean.redis.StopsSince;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.StaffAccount;

/** Makes the store of a backup one that may be used: it does not know what happened since. Says each thing it did. Blocks. */
final class RestoredData {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Store store;
    private final Settings settings;
    private final Progress progress;

    RestoredData(Store store, Settings settings, Progress progress) {
        this.store = store;
        this.settings = settings;
        this.progress = progress;
    }

    void make(Manifest.Head backup) throws StartException {
        Instant now = Instant.now();
        CommandTrail.write(
                store, AuditAction.RESTORE, "", Map.of("made", backup.made().toString()));
        RestoredStore restored = new RestoredStore(store.link(), store.crypto());
        Waiting.get(restored.stopEverything(backup.made(), now), LIMIT);
        AfterRestore alerts =
                new AfterRestore(new RedisBroadcastStore(store.link(), store.crypto()), CommandTrail.of(store));
        AfterRestore.Held held = Waiting.get(alerts.holdAll(AuditEntry.COMMAND_LINE, now), LIMIT);
        progress.say("alerts paused: " + held.paused() + ", to be handed in anew: " + held.drafts());
        progress.say("replies that were perhaps sent, to be looked up or to become a case: "
                + Waiting.get(restored.doubtReplies(backup.made(), now), LIMIT));
        progress.say("call-backs given up, noted in their cases: " + Waiting.get(restored.giveUpCalls(), LIMIT));
        Waiting.get(restored.endWaysIn(), LIMIT);
        progress.say("everybody is signed out; recovery codes, links and API tokens are void");
    }

    /** What must not be lost of the store that was there. */
    void carryOver(Optional<Store> before, Instant made) throws StartException {
        if (before.isEmpty()) {
            progress.say(
                    "No store was here to carry over from: who said STOP or was erased, and which colleague left, since "
                            + made + " is not known any more. Repeat it by hand.");
            return;
        }
        Store old = before.get();
        progress.say("STOP carried over from the store that was here: "
                + Waiting.get(new StopsSince(old.link(), store.link()).merge(), LIMIT));
        int left = 0;
        for (StaffAccount account : Staff.get(Staff.accounts(old).all())) {
            Optional<StaffAccount> here = Staff.get(Staff.accounts(store).find(account.id()));
            if (account.disabled() && here.filter(one -> !one.disabled()).isPresent()) {
                CommandTrail.write(store, AuditAction.STAFF_DISABLE, account.id());
                Staff.get(SignInRoom.closing(store, settings).close(account.id()));
                left++;
            }
        }
        progress.say("colleagues who left since, disabled again: " + left);
        progress.say("People erased since " + made + " are back: erase them again.");
    }
}
