package org.spean.console.people;

import io.vertx.core.Vertx;
import org.spean.cases.Inbox;
import org.spean.console.Doorbell;

/** Rings when this instance's inbox has changed, so that open pages read it again. Costs a sum in memory where nothing has. */
public final class PeopleBell {
    /** What pages about people listen to. */
    static final String TOPIC = "people";

    private static final long LOOK_MILLIS = 300;

    private final Vertx vertx;
    private final Inbox inbox;
    private final Doorbell bell;
    private long rung;
    private long timer = -1;

    public PeopleBell(Vertx vertx, Inbox inbox, Doorbell bell) {
        this.vertx = vertx;
        this.inbox = inbox;
        this.bell = bell;
    }

    /** Begins to listen to the inbox. */
    public void start() {
        timer = vertx.setPeriodic(LOOK_MILLIS, tick -> {
            long now = inbox.version();
            if (now != rung) {
                rung = now;
                bell.ring(TOPIC);
            }
        });
    }

    public void stop() {
        vertx.cancelTimer(timer);
    }
}
