package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.staff.AuditTrail;

/** Every six hours: drops what of the audit trail is too old, and says loudly when the rest is not whole. */
final class TrailKeeper {
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Logger LOG = LoggerFactory.getLogger(TrailKeeper.class);

    private final Refresh refresh;
    private final AuditTrail trail;
    private final InstantSource clock;

    TrailKeeper(Vertx vertx, AuditTrail trail, InstantSource clock) {
        this.refresh = new Refresh(vertx, EVERY, this::look);
        this.trail = trail;
        this.clock = clock;
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** One look; it ends when both are done. */
    Future<Void> look() {
        return trail.forget(clock.instant())
                .compose(dropped -> trail.verify())
                .onSuccess(TrailKeeper::tell)
                .onFailure(failure -> LOG.warn(
                        "the audit trail was not looked through: {}",
                        failure.getClass().getSimpleName()))
                .mapEmpty();
    }

    private static void tell(AuditTrail.Verdict verdict) {
        switch (verdict) {
            case AuditTrail.Verdict.Intact intact -> {}
            case AuditTrail.Verdict.Broken broken ->
                LOG.atError()
                        .addKeyValue("event", "audit_broken")
                        .addKeyValue("number", broken.number())
                        .log("the audit trail is broken at #{}: {}", broken.number(), broken.what());
        }
    }
}
