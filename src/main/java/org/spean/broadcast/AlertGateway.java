package org.spean.broadcast;

import org.spean.outbox.Messenger;

/**
 * A gateway that alerts may go out by.
 *
 * @param perSecond messages a second it may be given, by all instances together
 * @param inFlight attempts at the same time of this instance, replies included
 */
public record AlertGateway(String name, Messenger messenger, double perSecond, int inFlight) {
    /** Attempts that alerts may use: at least a quarter is kept free for replies. */
    int forAlerts() {
        return Math.max(1, inFlight - Math.ceilDiv(inFlight, 4));
    }
}
