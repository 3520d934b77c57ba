package org.spean.broadcast;

import org.spean.model.Channel;
import org.spean.outbox.Messenger;

/**
 * A gateway that alerts may go out by.
 *
 * @param perSecond messages a second it may be given, by all instances together
 * @param inFlight attempts at the same time of this instance, replies included
 */
public record AlertGateway(String name, Messenger messenger, double perSecond, int inFlight) {
    private static final double AHEAD_SECONDS = 0.05;

    /** Attempts that alerts may use: at least a quarter is kept free for replies. */
    int forAlerts() {
        return Math.max(1, inFlight - Math.ceilDiv(inFlight, 4));
    }

    /**
     * Rows claimed while as many attempts as may be are under way, so that the next one begins when one ends: what the gateway takes in
     * {@link #AHEAD_SECONDS}. None where the pace is slow, for there the slots are what is waited for, and none of calls, which have
     * places instead.
     */
    int ahead(Channel channel) {
        return channel == Channel.SMS ? Math.min(forAlerts(), (int) (perSecond * AHEAD_SECONDS)) : 0;
    }
}
