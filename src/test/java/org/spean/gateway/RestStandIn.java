package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.spean.metrics.Meters;
import org.spean.settings.GatewaySettings;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.settings.Secret;
import org.spean.web.Wait;

/** The platform's REST API on loopback for one test class, answering as a test says, and what a sender needs to reach it. */
final class RestStandIn implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /** No test waits for it: it must not end an attempt that a busy machine only delays. */
    static final Duration PATIENT = Duration.ofSeconds(20);

    private static final Duration SOON = Duration.ofSeconds(10);

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private final String path;
    private final List<Supplier<Future<Void>>> open = new ArrayList<>();
    private Vertx vertx;
    private Meters meters;

    /** @param resource e.g. {@code Calls.json} */
    RestStandIn(String resource) {
        this.path = "/2010-04-01/Accounts/" + ACCOUNT + "/" + resource;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
        vertx = Vertx.vertx();
        meters = new Meters("test");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(one -> Wait.on(one.get()));
        open.clear();
        Wait.on(vertx.close());
        meters.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    Vertx vertx() {
        return vertx;
    }

    Meters meters() {
        return meters;
    }

    String path() {
        return path;
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    /** Closed after the test. */
    void closing(Supplier<Future<Void>> one) {
        open.add(one);
    }

    /** From now on every POST is answered with this, and those before are forgotten. */
    void answers(ResponseDefinitionBuilder response) {
        server.resetAll();
        server.stubFor(post(urlEqualTo(path)).willReturn(response));
    }

    void verify(int times, RequestPatternBuilder requests) {
        server.verify(times, requests);
    }

    /**
     * Exactly one attempt was made. Who gives up on an answer may do so before the stand-in has read the request, so it is waited
     * for.
     */
    void onePost() {
        await().atMost(SOON)
                .until(() -> !server.findAll(postRequestedFor(anyUrl())).isEmpty());
        server.verify(1, postRequestedFor(anyUrl()));
    }

    static GatewaySettings settings(Kind kind, String sender) {
        return settings(kind, sender, Optional.empty());
    }

    /** @param key of the API, whose secret is {@code secret}; without one the account's token is used */
    static GatewaySettings settings(Kind kind, String sender, Optional<String> key) {
        return new GatewaySettings(
                "main",
                kind,
                Optional.empty(),
                ACCOUNT,
                List.of(new Secret("12345"), new Secret("old")),
                key.map(Secret::new),
                key.map(k -> new Secret("secret")),
                Optional.of(sender),
                10,
                8);
    }
}
