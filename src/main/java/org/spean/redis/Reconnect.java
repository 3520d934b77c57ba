package org.spean.redis;

/** How long to wait before the next try: none after a loss, then doubling to two seconds; half a minute when refused. */
final class Reconnect {
    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 2_000;
    private static final long REFUSED_MILLIS = 30_000;

    private long next;

    void succeeded() {
        next = 0;
    }

    long pauseMillis(boolean refused) {
        if (refused) {
            return REFUSED_MILLIS;
        }
        long pause = next;
        next = Math.min(Math.max(FIRST_MILLIS, next * 2), LONGEST_MILLIS);
        return pause;
    }
}
