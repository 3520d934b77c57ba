package org.spean.redis;

import org.spean.broadcast.BroadcastId;

/** The keys of alerts by telephone, beside those that every alert has. Each line says what is in it and how long it lives. */
final class AlertCallKeys {
    private AlertCallKeys() {}

    /** Rows of an alert by voice: who began to hear it or heard it, and calls in vain. 4 days after the last one. */
    static String heard(int partition, BroadcastId broadcast) {
        return Keys.tag(partition) + ":b:" + broadcast.value() + ":heard";
    }

    /** The sound of an alert, by its hash. 90 days after it was put. */
    static String sound(String clip) {
        return "{alerts}:sound:" + clip;
    }

    /** Numbers of alerts for the recording line: number to alert and end. Entries leave when a new one comes after their end. */
    static final String NUMBERS = "{alerts}:numbers";

    /** Calls of alerts under way by one gateway, by the end of the time for news. Entries leave when a call is over; the set stays. */
    static String underWay(String gateway) {
        return "{calls}:alerts:" + gateway;
    }
}
