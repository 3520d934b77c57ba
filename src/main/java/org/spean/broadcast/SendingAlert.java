package org.spean.broadcast;

import java.time.Instant;
import java.util.Map;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * An alert that may go out just now: approved, its audience written down, started, not paused, inside its hours, nothing stopped.
 *
 * @param texts by language; of a voice alert the sounds, see {@link Draft#bodies}
 * @param until after this nobody is sent it any more
 */
public record SendingAlert(
        BroadcastId id, Channel channel, Map<Language, String> texts, Instant startedAt, Instant until) {
    public SendingAlert {
        texts = Map.copyOf(texts);
    }

    /** By SMS. */
    public SendingAlert(BroadcastId id, Map<Language, String> texts, Instant startedAt, Instant until) {
        this(id, Channel.SMS, texts, startedAt, until);
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "SendingAlert[" + id.value() + "]";
    }
}
