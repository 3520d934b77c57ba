package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
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

    /** States that end a call (twilio-and-somleng.md section 1.3). */
    private static final Map<String, CallNews> ENDS = Map.of(
            "completed", CallNews.OVER,
            "busy", CallNews.MISSED,
            "no-answer", CallNews.MISSED,
            "failed", CallNews.MISSED,
            "canceled", CallNews.MISSED);

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

    /** A status of the call. Never fails. */
    Future<Void> status(Form form, String query) {
        Optional<CallNews> news = form.only("CallStatus").map(ENDS::get);
        if (news.isEmpty()) {
            return Future.succeededFuture();
        }
        boolean mailbox = news.get() == CallNews.OVER && machine(form);
        return settle(query, mailbox ? CallNews.MISSED : news.get());
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
