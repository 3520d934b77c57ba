package org.spean.fake;

import io.vertx.core.Vertx;
import java.time.Instant;

/** What all parts share. Lives on one event loop; the switches may be set from anywhere. */
final class Gateway {
    private static final String ACCOUNTS = "/2010-04-01/Accounts/";

    private final Vertx vertx;
    private final Setup setup;
    private final Chance chance;
    /** Another one at each start: the ids of a platform are unique for ever. */
    private final long salt = Chance.key(
            Long.toString(System.nanoTime()),
            Long.toString(ProcessHandle.current().pid()));

    private final Journal journal;
    private volatile Switches switches = Switches.GOOD;

    Gateway(Vertx vertx, Setup setup) {
        this.vertx = vertx;
        this.setup = setup;
        this.chance = new Chance(setup.seed());
        this.journal = new Journal(setup.capacity());
    }

    Setup setup() {
        return setup;
    }

    Dialect dialect() {
        return setup.dialect();
    }

    Witness witness() {
        return setup.witness();
    }

    Instant now() {
        return setup.clock().instant();
    }

    Journal journal() {
        return journal;
    }

    Chance chance() {
        return chance;
    }

    Switches switches() {
        return switches;
    }

    void set(Switches next) {
        switches = next;
    }

    String sid(String prefix, long number) {
        return setup.dialect().sid(prefix, salt, number);
    }

    /** Path of a thing of the account, e.g. of {@code Messages/SM1}. */
    String path(String thing) {
        return ACCOUNTS + setup.account() + "/" + thing + ".json";
    }

    /** Does something after this time, or at once when there is nothing to wait for. */
    void after(long millis, Runnable action) {
        if (millis > 0) {
            vertx.setTimer(millis, timer -> action.run());
        } else {
            action.run();
        }
    }
}
