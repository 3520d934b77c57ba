package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.Optional;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * What a voice alert says, recorded by a member of staff. Whoever speaks it has written a part of it: they may not approve it, and
 * an approval before counts no more. Any thread.
 */
public final class AlertSounds {
    private final Broadcasts broadcasts;
    private final SoundStore sounds;

    public AlertSounds(Broadcasts broadcasts, SoundStore sounds) {
        this.broadcasts = broadcasts;
        this.sounds = sounds;
    }

    /**
     * Takes a clip that is ready for the line. The sound is kept first: no draft ever names one that is not there.
     *
     * @param clip a hash of its bytes, 32 lower-case hex digits
     * @return refused as {@link Broadcasts#edit}, and for an alert by SMS
     */
    public Future<ChangeResult> keep(BroadcastId id, Language language, String clip, byte[] wav, String actor) {
        return broadcasts.find(id).compose(found -> {
            Optional<Draft> draft = found.map(Broadcast::draft).filter(one -> one.channel() == Channel.VOICE);
            if (draft.isEmpty()) {
                return Future.succeededFuture(
                        found.isEmpty() ? new ChangeResult.NotFound() : ChangeResult.Refused.of(Refusal.WRONG_STATE));
            }
            return sounds.put(clip, wav)
                    .compose(v -> broadcasts.edit(id, draft.get().with(language, clip), actor));
        });
    }
}
