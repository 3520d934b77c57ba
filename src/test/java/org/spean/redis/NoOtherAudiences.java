package org.spean.redis;

import io.vertx.core.Future;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.model.Channel;

/** Where no audience is made of another broadcast. */
public final class NoOtherAudiences implements AudienceStore {
    @Override
    public Future<AudienceCount> count(Audience audience, Channel channel) {
        return Future.failedFuture(new IllegalStateException("there is no other broadcast"));
    }

    @Override
    public Future<Integer> snapshot(
            BroadcastId broadcast, int round, Audience audience, Channel channel, int partition) {
        return Future.failedFuture(new IllegalStateException("there is no other broadcast"));
    }
}
