package org.spean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.settings.Settings;

class PublicServerTest {
    private static final int LONGEST = 131_072;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Vertx vertx = Vertx.vertx();
    private final Set<String> loops = ConcurrentHashMap.newKeySet();
    private final Promise<Void> release = Promise.promise();
    private final Promise<Void> arrived = Promise.promise();
    private volatile long allocatedByOneBody;
    private PublicServer server;

    @BeforeEach
    void start() {
        server = Wait.on(PublicServer.start(vertx, http(0), 2, List.of(this::mount), () -> "ref-1"));
    }

    @AfterEach
    void stop() {
        release.tryComplete();
        Wait.on(vertx.close());
    }

    private void mount(Routes routes) {
        routes.fast("/hooks/", this::hook);
        routes.router().get("/page").handler(context -> context.end("page"));
        routes.router().get("/broken").handler(context -> {
            throw new IllegalStateException("said by +85512000001");
        });
        ClientAddress nobody = new ClientAddress(Set.of());
        ClientAddress proxied = new ClientAddress(Set.of("127.0.0.1", "::1", "192.0.2.9"));
        routes.router().get("/from/nobody").handler(context -> context.end(nobody.of(context.request())));
        routes.router().get("/from/proxy").handler(context -> context.end(proxied.of(context.request())));
        routes.router().post("/small").handler(Routes.body(10)).handler(context -> context.end("ok"));
    }

    private void hook(HttpServerRequest request) {
        loops.add(Thread.currentThread().getName());
        if (request.path().endsWith("/slow")) {
            arrived.tryComplete();
            release.future().onComplete(now -> request.response().end("slow but whole"));
        } else if (request.path().endsWith("/throws")) {
            throw new IllegalStateException("a bug");
        } else if (request.path().endsWith("/long")) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            RawBody.read(vertx, request, LONGEST, body -> {
                allocatedByOneBody = THREADS.getCurrentThreadAllocatedBytes() - before;
                request.response().end(body.length() + " bytes");
            });
        } else {
            RawBody.read(vertx, request, 1_000, body -> request.response().end(body.length() + " bytes"));
        }
    }

    @Test
    void whatAProxySaysOfWhereARequestCameFromIsBelievedOnlyOfProxies() throws IOException {
        assertThat(from("/from/nobody", "X-Forwarded-For: 203.0.113.5")).isEqualTo("127.0.0.1");
        assertThat(from("/from/proxy", "X-Forwarded-For: 203.0.113.5")).isEqualTo("203.0.113.5");
        // Anybody may write what stands on the left; another proxy of ours stands on the right.
        assertThat(from("/from/proxy", "X-Forwarded-For: 198.51.100.1, 203.0.113.5, 192.0.2.9"))
                .isEqualTo("203.0.113.5");
        assertThat(from("/from/proxy", "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-For: 203.0.113.5"))
                .isEqualTo("203.0.113.5");
        assertThat(from("/from/proxy", "X-Forwarded-For: [2001:db8::1]:4711")).isEqualTo("2001:db8::1");
        assertThat(from("/from/proxy", "X-Forwarded-For: ::ffff:203.0.113.5")).isEqualTo("203.0.113.5");
        for (String nonsense : List.of("X-Forwarded-For: unknown", "X-Forwarded-For: ,,,", "Forwarded: for=9.9.9.9")) {
            assertThat(from("/from/proxy", nonsense)).as(nonsense).isEqualTo("127.0.0.1");
        }
    }

    private String from(String path, String header) throws IOException {
        String answer = RawHttp.exchange(
                server.port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void aBodyInManyPiecesArrivesWhole() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = RawHttp.post("/hooks/main/sms", "x".repeat(900));
            for (int at = 0; at < request.length(); at += 300) {
                socket.getOutputStream()
                        .write(request.substring(at, Math.min(at + 300, request.length()))
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            assertThat(RawHttp.readAll(socket)).contains("200 OK").endsWith("900 bytes");
        }
    }

    /** Copied anew for each piece, this one body kept the event loop for two seconds, and everybody else on it. */
    @Test
    void aBodyInPiecesOfOneByteCostsNoMoreThanItsLength() throws IOException {
        String chunked =
                "POST /hooks/long HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "1\r\na\r\n".repeat(LONGEST) + "0\r\n\r\n";
        assertThat(RawHttp.exchange(server.port(), chunked)).endsWith(LONGEST + " bytes");
        assertThat(allocatedByOneBody).isBetween(1L, 500_000_000L);
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeItComes() throws IOException {
        String head = "POST /hooks/a HTTP/1.1\r\nHost: x\r\nContent-Length: 11000000\r\n\r\n";
        assertThat(RawHttp.exchange(server.port(), head))
                .startsWith("HTTP/1.1 413")
                .contains("X-Frame-Options: DENY");
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefused() throws IOException {
        String chunked = "POST /hooks/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("200\r\n" + "x".repeat(512) + "\r\n").repeat(4) + "0\r\n\r\n";
        assertThat(RawHttp.exchange(server.port(), chunked)).startsWith("HTTP/1.1 413");
    }

    @Test
    void aRouteWithTheRouterIsBoundedToo() throws IOException {
        assertThat(RawHttp.exchange(server.port(), RawHttp.post("/small", "12345")))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.exchange(server.port(), RawHttp.post("/small", "12345678901")))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws IOException {
        for (String request : List.of(
                RawHttp.get("/page"),
                RawHttp.get("/nothing"),
                RawHttp.get("/broken"),
                RawHttp.get("/hooks/throws"),
                RawHttp.post("/page", ""),
                RawHttp.post("/hooks/x", "a"),
                "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nA: " + "b".repeat(17_000) + "\r\n\r\n")) {
            String answer = RawHttp.exchange(server.port(), request);
            assertThat(answer)
                    .as(request.substring(0, 15))
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("Cache-Control: no-store");
        }
    }

    @Test
    void anErrorPageShowsAReferenceAndNothingElse() throws IOException {
        for (String path : List.of("/broken", "/hooks/throws")) {
            assertThat(RawHttp.exchange(server.port(), RawHttp.get(path)))
                    .startsWith("HTTP/1.1 500")
                    .contains("ref-1")
                    .doesNotContain("+855", "IllegalState", "org.spean", "a bug");
        }
    }

    @Test
    void aClientThatAsksForJsonGetsAProblem() throws IOException {
        String request = "GET /nothing HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.exchange(server.port(), request))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json")
                .endsWith("{\"type\":\"about:blank\",\"title\":\"There is nothing here\",\"status\":404,"
                        + "\"detail\":\"There is nothing here.\"}");
    }

    @Test
    void twoLengthsAtOnceAreRefused() throws IOException {
        String smuggled = "POST /hooks/a HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "0\r\n\r\nGET";
        assertThat(RawHttp.exchange(server.port(), smuggled)).startsWith("HTTP/1.1 400");
    }

    @Test
    void cleartextHttp2IsNotSpoken() throws IOException {
        String answer = RawHttp.exchange(server.port(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertThat(answer).contains("501 Not Implemented");
    }

    @Test
    void allEventLoopsServeTheSamePort() throws IOException {
        for (int i = 0; i < 8; i++) {
            RawHttp.exchange(server.port(), RawHttp.post("/hooks/a", "x"));
        }
        assertThat(loops).hasSize(2);
    }

    @Test
    void drainLetsARunningRequestEndAndTakesNoNewOne() throws Exception {
        try (Socket running = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            running.getOutputStream()
                    .write("GET /hooks/slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Wait.on(arrived.future());
            int port = server.port();
            Future<Void> drained = server.drain(Duration.ofSeconds(10));
            assertThat(RawHttp.readAll(idle))
                    .as("idle connections are closed at once")
                    .isEmpty();
            await().atMost(5, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThatThrownBy(
                                    () -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                            .isInstanceOf(IOException.class));
            assertThat(drained.isComplete()).isFalse();
            release.complete();
            assertThat(RawHttp.readAll(running)).startsWith("HTTP/1.1 200").endsWith("slow but whole");
            Wait.on(drained);
        }
    }

    @Test
    void drainDoesNotWaitForEver() throws Exception {
        try (Socket running = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            running.getOutputStream()
                    .write("GET /hooks/slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Wait.on(arrived.future());
            Wait.on(server.drain(Duration.ofMillis(200)));
            assertThat(running.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aPortInUseIsSaidInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Future<PublicServer> second = PublicServer.start(vertx, http(port), 2, List.of(), () -> "");
            assertThatThrownBy(() -> Wait.on(second))
                    .hasRootCauseInstanceOf(java.net.BindException.class)
                    .hasMessageContaining(
                            "Port " + port + " on 127.0.0.1 is in use. Stop the other program or set SPEAN_HTTP_PORT.");
        }
    }

    private static Settings.Http http(int port) {
        return new Settings.Http("127.0.0.1", port, 0, "http://127.0.0.1", Duration.ofSeconds(1), Set.of());
    }
}
