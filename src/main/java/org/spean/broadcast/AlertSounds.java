package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.InstantSource;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;

/**
 * What a voice alert says, recorded by a member of staff. Whoever speaks it has written a part of it: they may not approve it, and
 * an approval before counts no more. Any thread.
 */
public final class AlertSounds {
    private final Changes changes;
    private final SoundStore sounds;
    private final InstantSource clock;

    public AlertSounds(BroadcastStore store, AuditTrail trail, SoundStore sounds, InstantSource clock) {
        this.changes = new Changes(store, trail);
        this.sounds = sounds;
        this.clock = clock;
    }

    /**
     * Takes a clip that is ready for the line: an edit of the draft, whoever else changes it at the same time. The sound is kept first:
     * no draft ever names one that is not there. It goes when the words of its language change, see {@link Broadcasts#edit}.
     *
     * @param clip a hash of its bytes, 32 lower-case hex digits
     * @return refused as an edit, and for an alert by SMS
     */
    public Future<ChangeResult> keep(BroadcastId id, Language language, String clip, byte[] wav, String actor) {
        return sounds.put(clip, wav)
                .compose(v -> changes.latest(
                        new Changes.Asked(id, AuditAction.ALERT_EDIT, actor, clock.instant()),
                        alert -> with(alert, language, clip, actor)));
    }

    private static Move with(Broadcast alert, Language language, String clip, String actor) {
        return alert.draft().channel() == Channel.VOICE
                ? Life.edit(alert, alert.draft().with(language, clip), actor)
                : new Move.Refused(Refusal.WRONG_STATE);
    }
}
