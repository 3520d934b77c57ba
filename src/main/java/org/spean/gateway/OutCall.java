package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.CallId;
import org.spean.calls.CallNews;
import org.spean.calls.CallQueue;

/** What the platform tells of a call that we made; our own id of it stands in the query as {@code c}. */
final class OutCall {
    private static final Logger LOG = LoggerFactory.getLogger(OutCall.class);
    private static final Pattern ID = Pattern.compile("(?:^|&)c=([0-9a-z]{1,40})(?:$|&)");

    private final CallQueue queue;
    private final InstantSource clock;

    OutCall(CallQueue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** Whether the query names a call that we made and nothing else. */
    static boolean isAll(String query) {
        return query.indexOf('&') < 0 && id(query).isPresent();
    }

    /** Our id of the call, when it is one that we made. */
    static Optional<CallId> id(String query) {
        Matcher id = ID.matcher(query);
        return id.find() && CallId.fits(id.group(1)) ? Optional.of(new CallId(id.group(1))) : Optional.empty();
    }

    /** A status of the call: whatever its end, it was in vain unless somebody has said that they took it. Never fails. */
    Future<Void> status(Form form, String query) {
        return VoiceStatus.ended(form) ? settle(query, CallNews.MISSED) : Future.succeededFuture();
    }

    /** Writes news of the call. Never fails: without news it counts as a try. */
    Future<Void> settle(String query, CallNews news) {
        Optional<CallId> id = id(query);
        if (id.isEmpty()) {
            return Future.succeededFuture();
        }
        return queue.settle(id.get(), news, clock.instant()).<Void>mapEmpty().otherwise(away -> {
            LOG.warn("news of a call was lost: {}", away.getClass().getSimpleName());
            return null;
        });
    }

    /** Unknown is taken for a person (section 1.6); Somleng does not tell and a person is the usual case. */
    static boolean machine(Form form) {
        return form.only("AnsweredBy")
                .filter(by -> by.startsWith("machine") || by.equals("fax"))
                .isPresent();
    }
}
