package org.spean.rounds;

import io.vertx.core.Future;

/** What is done at one partition. Called on the event loop of the {@link Rounds}. */
@FunctionalInterface
public interface Look {
    /** Does what is due there. A failure, as of a store that is away, means the same as {@link Next#REST}. */
    Future<Next> at(int partition);

    /** Where to look after that. */
    enum Next {
        /** At the next partition, now. */
        ONWARD,
        /** At the next partition, with the next beat. */
        REST,
        /** At the same partition, with the next beat: there may be more. */
        AGAIN
    }
}
