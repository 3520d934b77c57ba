package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertCalls;

/** What a gateway tells of its calls that bring alerts. No method fails: without news a call counts as over after a while. */
final class AlertNews {
    private static final Logger LOG = LoggerFactory.getLogger(AlertNews.class);

    private final String gateway;
    private final AlertCalls calls;
    private final InstantSource clock;

    AlertNews(String gateway, AlertCalls calls, InstantSource clock) {
        this.gateway = gateway;
        this.calls = calls;
        this.clock = clock;
    }

    /** A status of a call; only its end is news. */
    Future<Void> status(Form form, String query) {
        Optional<AlertLeg> leg = VoiceStatus.ended(form) ? AlertLeg.of(query) : Optional.empty();
        return leg.map(this::over).orElseGet(Future::succeededFuture);
    }

    /** The call is over, or nobody can be talked to in it. */
    Future<Void> over(AlertLeg leg) {
        return calls.over(gateway, leg.row(), leg.attempt(), clock.instant())
                .<Void>mapEmpty()
                .otherwise(away -> {
                    LOG.warn("the end of a call was lost: {}", away.getClass().getSimpleName());
                    return null;
                });
    }
}
