package org.spean.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.spean.settings.Settings;

/** The public port on one event loop. */
final class Listener extends VerticleBase {
    /** Vert.x: all listeners that ask for the same negative port share one free port. */
    private static final int SHARED_FREE_PORT = -1;

    private final Settings.Http http;
    private final List<Mount> mounts;
    private final ErrorPages errors;
    private final AtomicBoolean draining;
    private final SecurityHeaders headers;
    private @Nullable Routes routes;
    private volatile @Nullable HttpServer server;

    Listener(Settings.Http http, List<Mount> mounts, ErrorPages errors, AtomicBoolean draining) {
        this.http = http;
        this.mounts = mounts;
        this.errors = errors;
        this.draining = draining;
        this.headers = new SecurityHeaders(http.publicUrl().startsWith("https:"));
    }

    @Override
    public Future<?> start() {
        Routes mounted = new Routes(vertx);
        errors.putOn(mounted.router());
        mounts.forEach(mount -> mount.mount(mounted));
        routes = mounted;
        int port = http.port() == 0 ? SHARED_FREE_PORT : http.port();
        HttpServer created = vertx.createHttpServer(Limits.options(http.host(), port));
        server = created;
        return created.requestHandler(this::handle)
                .invalidRequestHandler(this::handleInvalid)
                .listen();
    }

    int port() {
        return Objects.requireNonNull(server).actualPort();
    }

    Future<Void> shutdown(long patience, TimeUnit unit) {
        HttpServer running = server;
        return running == null ? Future.succeededFuture() : running.shutdown(patience, unit);
    }

    private void handle(HttpServerRequest request) {
        headers.putOn(request.response());
        if (draining.get()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        String path = request.path();
        try {
            Objects.requireNonNull(routes).handler(path == null ? "" : path).handle(request);
        } catch (RuntimeException failure) {
            errors.answer(request, 500, failure);
        }
    }

    private void handleInvalid(HttpServerRequest request) {
        headers.putOn(request.response());
        HttpServerRequest.DEFAULT_INVALID_REQUEST_HANDLER.handle(request);
    }
}
