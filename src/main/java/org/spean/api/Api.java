package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.spean.web.Mount;
import org.spean.web.Routes;

/**
 * The staff JSON API on the public port. One request: body, token, rate, role, JSON, key, work, answer; each step may answer and
 * end it. Runs on the event loop that mounts it.
 */
public final class Api implements Mount {
    /** All paths begin so. */
    public static final String PREFIX = "/api/v1";

    private static final long PATIENCE_SECONDS = 5;
    private static final long LARGE_PATIENCE_SECONDS = 30;

    private final List<Endpoint> endpoints;
    private final ApiPorts ports;
    private final Gate gate;
    private final LargeBodies large;
    private final OnceOnly once;
    private final Replies replies;

    /** @param endpoints in any order; {@code openapi.json} is added */
    public Api(List<Endpoint> endpoints, ApiPorts ports) {
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.add(OpenApi.endpoint(endpoints));
        this.endpoints = List.copyOf(all);
        this.ports = ports;
        this.gate = new Gate(ports);
        this.once = new OnceOnly(ports.kept());
        this.replies = new Replies(ports.storeAway(), ports.references());
        this.large = new LargeBodies(ports.clock(), gate, replies);
    }

    @Override
    public void mount(Routes routes) {
        Router router = routes.router();
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            String path = PREFIX + endpoint.path().replaceAll("\\{([a-z]+)}", ":$1");
            methods.computeIfAbsent(path, none -> new TreeSet<>())
                    .add(endpoint.method().name());
            if (endpoint.isLarge()) {
                // A route of its own: on one route the reader of the body must come first.
                router.route(endpoint.method(), path).handler(context -> large.admit(endpoint, context));
            }
            Route route = router.route(endpoint.method(), path);
            if (endpoint.takes().isPresent()) {
                route.handler(TimeoutHandler.create(slowest(endpoint), 408)).handler(Routes.body(endpoint.mostBytes()));
            }
            route.handler(context -> handle(endpoint, context)).failureHandler(context -> unread(endpoint, context));
        }
        methods.forEach((path, some) -> router.route(path).handler(context -> wrongMethod(context, some)));
        router.route("/api*").handler(Api::nothingHere);
    }

    private static long slowest(Endpoint endpoint) {
        return endpoint.isLarge() ? Bodies.SLOWEST_LARGE_MILLIS : Bodies.SLOWEST_MILLIS;
    }

    private void handle(Endpoint endpoint, RoutingContext context) {
        Instant now = ports.clock().instant();
        Optional<Caller> known = LargeBodies.admitted(context);
        (known.isPresent() ? Future.succeededFuture(known) : gate.pass(context, endpoint.access(), now))
                .compose(by -> by.isEmpty() ? Future.succeededFuture() : admitted(endpoint, context, by.get(), now))
                .timeout(endpoint.isLarge() ? LARGE_PATIENCE_SECONDS : PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onFailure(failure -> replies.failed(context, failure));
    }

    private Future<Void> admitted(Endpoint endpoint, RoutingContext context, Caller by, Instant now) {
        return switch (Queries.read(context, endpoint.query())) {
            case Queries.Read.Bad bad -> refused(context, bad.trouble());
            case Queries.Read.Fine query ->
                body(endpoint, context).compose(read -> switch (read) {
                    case Bodies.Read.Bad bad -> refused(context, bad.trouble());
                    case Bodies.Read.Fine fine -> {
                        ApiCall call =
                                new ApiCall(by, context.pathParams(), query.values(), fine.body(), fine.bytes(), now);
                        yield endpoint.once()
                                ? once.run(
                                        context,
                                        by.id(),
                                        fine.bytes(),
                                        new OnceOnly.Work(
                                                () -> work(endpoint.work(), call),
                                                endpoint.repeated().map(stands -> () -> work(stands, call))))
                                : work(endpoint.work(), call)
                                        .onSuccess(answer -> Replies.send(context, answer))
                                        .mapEmpty();
                    }
                });
        };
    }

    private static Future<Bodies.Read> body(Endpoint endpoint, RoutingContext context) {
        return endpoint.isLarge()
                ? LargeBodies.read(context, endpoint.takes())
                : Future.succeededFuture(Bodies.read(context, endpoint.takes()));
    }

    private static Future<Void> refused(RoutingContext context, Trouble trouble) {
        Replies.refuse(context, trouble);
        return Future.succeededFuture();
    }

    private static Future<ApiAnswer> work(Function<ApiCall, Future<ApiAnswer>> work, ApiCall call) {
        try {
            return work.apply(call);
        } catch (RuntimeException bug) {
            return Future.failedFuture(bug);
        }
    }

    /** The body could not be taken in, or something broke before an answer. */
    private void unread(Endpoint endpoint, RoutingContext context) {
        switch (context.statusCode()) {
            case 408 -> tooSlow(context);
            case 413 -> Replies.refuse(context, Bodies.tooLarge(endpoint.mostBytes()));
            case 400 ->
                Replies.refuse(
                        context,
                        Trouble.of(
                                400, "unreadable", "The body cannot be read", "The body is not what it says it is."));
            default ->
                replies.failed(
                        context,
                        context.failure() == null ? new IllegalStateException("no failure") : context.failure());
        }
    }

    /** The rest may trickle in for ever: the line is cut once the answer is out. */
    private static void tooSlow(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        context.addEndHandler(sent -> context.request().connection().close());
        Replies.refuse(
                context, Trouble.of(408, "too-slow", "The body came too slowly", "Send it at once, in one request."));
    }

    private static void wrongMethod(RoutingContext context, Set<String> methods) {
        context.response().putHeader("Allow", String.join(", ", methods));
        Replies.refuse(
                context,
                Trouble.of(
                        405,
                        "wrong-method",
                        "This method is not allowed here",
                        "Use " + String.join(" or ", methods) + "."));
    }

    private static void nothingHere(RoutingContext context) {
        Replies.refuse(
                context,
                Trouble.missing(
                        "What there is stands in " + HttpMethod.GET.name() + " " + PREFIX + OpenApi.PATH + "."));
    }
}
