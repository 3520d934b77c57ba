package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.LiveCalls;

/** Takes a call that has ended out of those under way. A failure is harmless: the call is forgotten after 15 minutes. */
final class EndedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(EndedCalls.class);

    private final String gateway;
    private final Callers callers;
    private final LiveCalls live;

    EndedCalls(String gateway, Callers callers, LiveCalls live) {
        this.gateway = gateway;
        this.callers = callers;
        this.live = live;
    }

    /** The person is who called us, or whom we called. Never fails. */
    Future<Void> ended(Form form, String callSid) {
        boolean ours =
                form.only("Direction").filter(way -> way.startsWith("outbound")).isPresent();
        Optional<String> person = form.only(ours ? "To" : "From");
        return person.flatMap(who -> callers.of(who, callSid))
                .map(number -> live.ended(number, gateway, callSid))
                .orElseGet(Future::succeededFuture)
                .otherwise(failure -> {
                    LOG.debug(
                            "the end of a call was lost: {}", failure.getClass().getSimpleName());
                    return null;
                });
    }
}
