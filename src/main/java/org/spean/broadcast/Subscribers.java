package org.spean.broadcast;

import io.vertx.core.Future;

/** Takes in people who asked for alerts elsewhere. */
public interface Subscribers {
    /** What came of one consent. */
    enum Taken {
        /** Did not get alerts before. */
        NEW,
        /** Takes the place of an older consent. */
        CHANGED,
        /** Was taken in before. */
        SAME,
        /** Left out: they agreed to something else later. */
        NEWER_KNOWN,
        /** Left out: they said STOP at that time or later. */
        STOPPED
    }

    /**
     * Subscribes the person unless they said something later. May be repeated without harm.
     *
     * @param really false: only says what would come of it
     */
    Future<Taken> take(Consent consent, boolean really);
}
