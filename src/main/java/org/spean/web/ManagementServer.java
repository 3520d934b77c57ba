package org.spean.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.spean.metrics.Meters;

/** Health and metrics, on loopback only, whatever the public host is. */
public final class ManagementServer {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PORT_VARIABLE = "SPEAN_MANAGEMENT_PORT";

    private final Vertx vertx;
    private final Meters meters;
    private final List<HealthCheck> checks;
    private final SecurityHeaders headers = new SecurityHeaders(false);
    private final HttpServer server;

    private ManagementServer(Vertx vertx, int port, Meters meters, List<HealthCheck> checks) {
        this.vertx = vertx;
        this.meters = meters;
        this.checks = List.copyOf(checks);
        this.server = vertx.createHttpServer(Limits.options(LOOPBACK, port));
    }

    /**
     * Starts listening.
     *
     * @param port 0 takes any free one
     * @param checks all must be healthy for {@code /health/ready} to say 200
     * @return fails with {@link StartFailure} when the port cannot be had
     */
    public static Future<ManagementServer> start(Vertx vertx, int port, Meters meters, List<HealthCheck> checks) {
        ManagementServer management = new ManagementServer(vertx, port, meters, checks);
        return management
                .server
                .requestHandler(management::handle)
                .listen()
                .recover(cause -> Future.failedFuture(StartFailure.of(LOOPBACK, port, PORT_VARIABLE, cause)))
                .map(listening -> management);
    }

    public int port() {
        return server.actualPort();
    }

    public Future<Void> close() {
        return server.close();
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        headers.putOn(response);
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            response.setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
            return;
        }
        switch (String.valueOf(request.path())) {
            case "/health/live" -> json(response, 200, new JsonObject().put("status", "up"));
            case "/health/ready" -> ready(response);
            case "/metrics" -> metrics(response);
            default -> response.setStatusCode(404).end();
        }
    }

    private void ready(HttpServerResponse response) {
        List<Future<Boolean>> asked = new ArrayList<>();
        checks.forEach(check -> asked.add(ask(check)));
        Future.join(asked).onComplete(all -> {
            JsonObject parts = new JsonObject();
            boolean up = true;
            for (int i = 0; i < asked.size(); i++) {
                boolean healthy = asked.get(i).result();
                parts.put(checks.get(i).name(), healthy ? "up" : "down");
                up &= healthy;
            }
            json(
                    response,
                    up ? 200 : 503,
                    new JsonObject().put("status", up ? "up" : "down").put("checks", parts));
        });
    }

    private static Future<Boolean> ask(HealthCheck check) {
        try {
            return check.healthy().get().timeout(1, TimeUnit.SECONDS).otherwise(false);
        } catch (RuntimeException e) {
            return Future.succeededFuture(false);
        }
    }

    private void metrics(HttpServerResponse response) {
        vertx.executeBlocking(meters::scrape, false)
                .onSuccess(text -> response.putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(text))
                .onFailure(failure -> response.setStatusCode(500).end());
    }

    private static void json(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.encode());
    }
}
