package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.spean.outbox.Paces;

/**
 * The pace of calls of alerts: beside that of texts, no more than there are places, and nothing while somebody is called who asked for
 * it. Any thread.
 */
public final class CallPaces implements Paces {
    /** A call lasts half a minute; a place is worth asking for no sooner. */
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Paces paces;
    private final AlertCalls calls;
    private final int places;
    private final BooleanSupplier othersFirst;

    /**
     * @param places calls at once by each gateway, of all instances together
     * @param othersFirst whether this instance is calling people who asked for it
     */
    public CallPaces(Paces paces, AlertCalls calls, int places, BooleanSupplier othersFirst) {
        this.paces = paces;
        this.calls = calls;
        this.places = places;
        this.othersFirst = othersFirst;
    }

    @Override
    public Future<Slots> take(String gateway, double perSecond, int most, Duration ahead) {
        if (othersFirst.getAsBoolean()) {
            return Future.succeededFuture(none());
        }
        return calls.underWay(gateway).compose(taken -> {
            int free = Math.min(most, places - taken);
            return free <= 0 ? Future.succeededFuture(none()) : paces.take(ofCalls(gateway), perSecond, free, ahead);
        });
    }

    @Override
    public Future<Boolean> news(String gateway, News news) {
        return paces.news(ofCalls(gateway), news);
    }

    private static Slots none() {
        return new Slots(0, LATER, Duration.ZERO, false);
    }

    private static String ofCalls(String gateway) {
        return gateway + ":calls";
    }
}
