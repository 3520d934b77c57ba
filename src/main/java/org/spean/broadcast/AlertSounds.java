package org.spean.broadcast;

import io.vertx.core.Future;
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
     * @return as {@link Broadcasts#record}
     */
    public Future<ChangeResult> keep(BroadcastId id, Language language, String clip, byte[] wav, String actor) {
        return sounds.put(clip, wav).compose(v -> broadcasts.record(id, language, clip, actor));
    }
}
