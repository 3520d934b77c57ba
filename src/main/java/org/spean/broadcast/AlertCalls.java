package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** What becomes of the calls of an alert by voice. How far a person heard it is written with the turn of the call itself. */
public interface AlertCalls {
    /** So often a phone rings for one alert (issue 5, item 6). */
    int MOST_TRIES = 3;

    /** A call without news for so long counts as over: none that nobody talks in lasts longer. */
    Duration NEWS_WITHIN = Duration.ofMinutes(10);

    /** The person began to hear the alert and hung up before its end. */
    String DROPPED = "dropped";

    /** Nobody took any of the calls, or nobody who pressed a key. */
    String NO_ANSWER = "no-answer";

    /**
     * A call is over, or could not be made. Who heard the alert is delivered, who left before its end is not; anybody else is
     * called again later, {@link #MOST_TRIES} times at the most. News may come in any order and more than once: what does not
     * belong to the latest try changes nothing.
     *
     * @param attempt 1 for the first
     * @return whether it changed something
     */
    Future<Boolean> over(String gateway, AlertRow row, int attempt, Instant now);
}
