package org.spean.broadcast;

import io.vertx.core.Future;
import org.spean.model.Channel;

/**
 * Who asked for alerts, as far as broadcasts go. Whom nothing reaches by the channel of an alert is left out: a number that takes no
 * text may well be called.
 */
public interface AudienceStore {
    /** Counts without naming anybody; cheap enough for a form that counts while somebody types (1,000,000 people within 2 s). */
    Future<AudienceCount> count(Audience audience, Channel channel);

    /**
     * Writes down who of a partition gets the broadcast, once: asked again it changes nothing. From then on the rows of the
     * partition are numbered from 0 and stay as they are. What an earlier round wrote down is thrown away, and an earlier round that
     * comes late writes nothing: it is told how many the later one has.
     *
     * @param round {@link Broadcast#round}; nobody has been sent anything of an earlier one
     * @return how many rows the partition has
     */
    Future<Integer> snapshot(BroadcastId broadcast, int round, Audience audience, Channel channel, int partition);
}
