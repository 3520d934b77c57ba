package org.spean.fake;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;

/**
 * An answer of the REST API, and what follows from the request.
 *
 * @param work receipts, or the call: begun after the answer, unless it comes first
 * @param workFirst the answer waits until the work is done
 */
record Reply(int status, JsonObject body, boolean workFirst, Supplier<Future<Void>> work) {
    static Reply of(int status, JsonObject body) {
        return new Reply(status, body, false, Future::succeededFuture);
    }

    /** As {@code {"code": 20003, "message": "…", "more_info": "…", "status": 401}}. */
    static Reply error(Dialect dialect, int status, int code, String message) {
        return of(
                status,
                new JsonObject()
                        .put("code", dialect.code(code))
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }
}
