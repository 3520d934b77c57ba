package org.spean.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.ArrayList;
import java.util.List;

/** Where a {@link Mount} puts its handlers: the router, or ahead of it for the paths that must be fast. */
public final class Routes {
    private final Router router;
    private final List<Fast> fast = new ArrayList<>();

    Routes(Vertx vertx) {
        router = Router.router(vertx);
    }

    /** Pages and the API. A route that reads a body puts {@link #body} before its handler. */
    public Router router() {
        return router;
    }

    /**
     * Gives every request below {@code prefix} straight to {@code handler}, past the router. The handler reads the body with
     * {@link RawBody} before anything asynchronous, answers every request, and throws nothing.
     *
     * @param prefix begins and ends with a slash, e.g. {@code /hooks/}
     */
    public void fast(String prefix, Handler<HttpServerRequest> handler) {
        fast.add(new Fast(prefix, handler));
    }

    /** Reads a body of at most {@code limit} bytes: no file uploads, form fields never mixed with the query (M4, C2). */
    public static Handler<RoutingContext> body(int limit) {
        BodyHandler reader = BodyHandler.create(false).setBodyLimit(limit).setMergeFormAttributes(false);
        return context -> {
            if (FormType.isBroken(context.request())) {
                context.fail(415);
            } else {
                reader.handle(context);
            }
        };
    }

    /** The handler of {@code path}: the fast one, or the router. */
    Handler<HttpServerRequest> handler(String path) {
        for (Fast one : fast) {
            if (path.startsWith(one.prefix)) {
                return one.handler;
            }
        }
        return router;
    }

    private record Fast(String prefix, Handler<HttpServerRequest> handler) {}
}
