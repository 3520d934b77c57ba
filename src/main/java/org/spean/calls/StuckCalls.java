package org.spean.calls;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.LiveCalls.Stuck;
import org.spean.rounds.Look.Next;
import org.spean.rounds.Rounds;

/**
 * Closes calls whose end nobody told us: first at the platform, so that no line stays open at our cost, then here. A call that the
 * platform cannot be asked about is asked for again with the next round, for {@link #GIVE_UP}; a few failures end the asking for
 * this beat, so that a platform that is down is not asked once a call. Several instances may close the same call: a call that is
 * over stays over. With every round the desk catches up as well.
 */
public final class StuckCalls {
    /** Every partition is looked at once in this time. */
    public static final Duration ROUND = Duration.ofSeconds(30);

    /** A platform that could not be asked for so long will not end the call any more than it has ended by itself. */
    static final Duration GIVE_UP = Duration.ofHours(1);

    private static final int MOST_FAILURES = 3;
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(StuckCalls.class);

    private final LiveCalls live;
    private final HangUps platform;
    private final Desk desk;
    private final InstantSource clock;
    private final Rounds rounds;

    /** @param desk gives back whoever of ours a closed call still holds */
    public StuckCalls(Vertx vertx, LiveCalls live, HangUps platform, Desk desk, InstantSource clock) {
        this.live = live;
        this.platform = platform;
        this.desk = desk;
        this.clock = clock;
        this.rounds =
                new Rounds(vertx, vertx.getOrCreateContext(), BEAT, Rounds.looksABeat(BEAT, ROUND), this::closeAll);
    }

    public void start() {
        rounds.start();
    }

    /** Closes no more; completes when what is being closed is closed. */
    public Future<Void> stop() {
        return rounds.stop();
    }

    /** Closes what is stuck in every partition now; never fails. */
    public Future<Void> round() {
        return rounds.once();
    }

    private Future<Next> closeAll(int partition) {
        if (partition == 0) {
            desk.catchUp(clock.instant());
        }
        return live.stuck(partition, clock.instant()).compose(stuck -> closeAll(stuck.iterator(), 0));
    }

    private Future<Next> closeAll(Iterator<Stuck> stuck, int failures) {
        if (failures == MOST_FAILURES || !stuck.hasNext()) {
            return Future.succeededFuture(failures == 0 ? Next.ONWARD : Next.REST);
        }
        Stuck call = stuck.next();
        return platform.hangUp(call.gateway(), call.call()).compose(hungUp -> switch (hungUp) {
            case OVER -> over(call).compose(v -> closeAll(stuck, failures));
            case LATER ->
                (tooLate(call) ? giveUp(call) : Future.<Void>succeededFuture())
                        .compose(v -> closeAll(stuck, failures + 1));
        });
    }

    private Future<Void> over(Stuck call) {
        return desk.over(call.call(), clock.instant()).compose(v -> live.closed(call));
    }

    private boolean tooLate(Stuck call) {
        return call.since().plus(GIVE_UP).isBefore(clock.instant());
    }

    private Future<Void> giveUp(Stuck call) {
        LOG.error("call {} of gateway {} could not be ended; look for it on the platform", call.call(), call.gateway());
        return over(call);
    }
}
