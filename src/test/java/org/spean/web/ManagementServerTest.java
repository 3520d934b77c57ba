package org.spean.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.metrics.Meters;

class ManagementServerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Meters meters = new Meters("test");
    private final AtomicReference<Future<Boolean>> store = new AtomicReference<>(Future.succeededFuture(true));
    private ManagementServer server;

    @BeforeEach
    void start() {
        List<HealthCheck> checks = List.of(
                new HealthCheck("store", store::get), new HealthCheck("content", () -> Future.succeededFuture(true)));
        server = Wait.on(ManagementServer.start(vertx, 0, meters, checks));
    }

    @AfterEach
    void stop() {
        Wait.on(vertx.close());
        meters.close();
    }

    @Test
    void liveIsUpAsLongAsItAnswers() throws IOException {
        store.set(Future.succeededFuture(false));
        assertThat(get("/health/live")).startsWith("HTTP/1.1 200").endsWith("{\"status\":\"up\"}");
    }

    @Test
    void readyNamesEachCheck() throws IOException {
        assertThat(get("/health/ready"))
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"status\":\"up\",\"checks\":{\"store\":\"up\",\"content\":\"up\"}}");
        store.set(Future.succeededFuture(false));
        assertThat(get("/health/ready")).startsWith("HTTP/1.1 503").contains("\"store\":\"down\",\"content\":\"up\"");
    }

    @Test
    void aCheckThatFailsOrNeverAnswersCountsAsDown() throws IOException {
        store.set(Future.failedFuture("no"));
        assertThat(get("/health/ready")).startsWith("HTTP/1.1 503");
        store.set(Promise.<Boolean>promise().future());
        assertThat(get("/health/ready")).startsWith("HTTP/1.1 503");
    }

    @Test
    void metricsAreTextForPrometheus() throws IOException {
        assertThat(get("/metrics"))
                .startsWith("HTTP/1.1 200")
                .contains("text/plain; version=0.0.4")
                .contains("spean_degraded 0.0")
                .contains("X-Content-Type-Options: nosniff");
    }

    @Test
    void nothingElseIsThere() throws IOException {
        assertThat(get("/console")).startsWith("HTTP/1.1 404");
        assertThat(RawHttp.exchange(server.port(), RawHttp.post("/metrics", "")))
                .startsWith("HTTP/1.1 405");
    }

    private String get(String path) throws IOException {
        return RawHttp.exchange(server.port(), RawHttp.get(path));
    }
}
