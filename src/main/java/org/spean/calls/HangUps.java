package org.spean.calls;

import io.vertx.core.Future;

/** Ends calls at their platform. Any event loop. */
@FunctionalInterface
public interface HangUps {
    /**
     * Asks the platform to end a call.
     *
     * @param call the platform's id (CallSid)
     * @return never fails
     */
    Future<HungUp> hangUp(String gateway, String call);

    /** What came of it. */
    enum HungUp {
        /** The call is over: by this, before, or because nobody knows it. */
        OVER,
        /** Nobody can say: ask again. */
        LATER
    }
}
