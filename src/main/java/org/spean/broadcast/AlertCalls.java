package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/**
 * The calls of alerts by voice: which are under way, and what became of them. How far a person heard the alert is written with the turn
 * of the call itself.
 */
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
     * Takes a place for a call that is about to be made, on all instances together.
     *
     * @param attempt 1 for the first
     * @param most calls of alerts at once by this gateway
     * @return false: all are taken
     */
    Future<Boolean> begin(String gateway, AlertRow row, int attempt, int most, Instant now);

    /** Gives the place back: the call was certainly not made. */
    Future<Void> notMade(String gateway, AlertRow row, int attempt);

    /** How many places are taken. */
    Future<Integer> underWay(String gateway);

    /**
     * A call is over. Who heard the alert is delivered, who left before its end is not; anybody else is called again later, {@link
     * #MOST_TRIES} times at the most. News may come in any order and more than once: what does not belong to the latest try changes
     * nothing.
     *
     * @return whether it changed something
     */
    Future<Boolean> over(String gateway, AlertRow row, int attempt, Instant now);

    /** Counts calls as over that had no news in time; at most 100 at once. @return how many */
    Future<Integer> lapse(String gateway, Instant now);
}
