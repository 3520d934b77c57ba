package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The numbers under which the sounds of alerts are recorded by telephone, as the prompts have theirs on the reading sheet. */
public interface AlertNumbers {
    /** No reading sheet is so long. */
    int FIRST = 9001;

    int LAST = 9999;

    /** From the last time somebody asked for it. */
    Duration LIFE = Duration.ofDays(14);

    /** The number of an alert, a new one the first time, good for {@link #LIFE} from now. */
    Future<Integer> of(BroadcastId alert, Instant now);

    /** All that are good now. */
    Future<Map<Integer, BroadcastId>> all(Instant now);
}
