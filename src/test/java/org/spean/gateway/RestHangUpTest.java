package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.calls.HangUps.HungUp;
import org.spean.metrics.Meters;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Secret;
import org.spean.web.Wait;

/** Ending a call through the REST API: one POST, and what each answer means. */
class RestHangUpTest {
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String UUID = "0b8ee3c4-9f3c-4c8f-9df0-8a5e0f6b1a2c";
    private static final String CALL = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls/" + UUID + ".json";
    private static final WireMockServer PLATFORM =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private final Vertx vertx = Vertx.vertx();
    private final Meters meters = new Meters("test");
    private final RestHangUp ways = new RestHangUp(
            vertx,
            new GatewaySettings(
                    "main",
                    GatewaySettings.Kind.SOMLENG,
                    Optional.empty(),
                    ACCOUNT,
                    List.of(new Secret("12345")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("1294"),
                    10,
                    8),
            URI.create(PLATFORM.baseUrl()),
            meters,
            Duration.ofSeconds(1));

    @BeforeAll
    static void startPlatform() {
        PLATFORM.start();
    }

    @AfterAll
    static void stopPlatform() {
        PLATFORM.stop();
    }

    @BeforeEach
    void reset() {
        PLATFORM.resetAll();
    }

    @AfterEach
    void stop() {
        Wait.on(ways.close());
        Wait.on(vertx.close());
        meters.close();
    }

    @Test
    void aCallIsEndedByOnePost() {
        answer(aResponse().withStatus(200).withBody("{\"sid\":\"" + UUID + "\",\"status\":\"completed\"}"));
        assertThat(hangUp()).isEqualTo(HungUp.OVER);
        PLATFORM.verify(
                1,
                postRequestedFor(urlEqualTo(CALL))
                        .withBasicAuth(new BasicCredentials(ACCOUNT, "12345"))
                        .withFormParam("Status", equalTo("completed")));
        assertThat(meters.scrape()).contains("spean_gateway_requests_total{operation=\"end_call\",outcome=\"ok\"} 1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404|{\"code\":20404,\"status\":404}",
                "404|<html>",
                "404|",
                "400|{\"code\":21220,\"status\":400}",
                "422|{\"code\":\"21220\"}"
            })
    void aCallNobodyKnowsAnyMoreIsOver(int status, String body) {
        answer(aResponse().withStatus(status).withBody(body));
        assertThat(hangUp()).isEqualTo(HungUp.OVER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|{\"code\":20500}",
                "503|",
                "429|{\"code\":20429}",
                "401|{\"code\":20003}",
                "302|",
                "400|{\"code\":20001}"
            })
    void anyOtherAnswerSaysNothingOfTheCall(int status, String body) {
        answer(aResponse().withStatus(status).withBody(body));
        assertThat(hangUp()).isEqualTo(HungUp.LATER);
        PLATFORM.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aPlatformThatIsSlowIsAskedLater() {
        answer(aResponse().withStatus(200).withBody("{\"sid\":\"CA1\"}").withFixedDelay(3_000));
        assertThat(hangUp()).isEqualTo(HungUp.LATER);
        await().untilAsserted(() -> PLATFORM.verify(1, postRequestedFor(anyUrl())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Messages", "CA1/../../x", "CA1?Status=x", "CA 1", "កក"})
    void whatIsNoIdOfAPlatformIsAskedOfNobody(String call) {
        assertThat(Wait.on(ways.hangUp(call))).isEqualTo(HungUp.OVER);
        PLATFORM.verify(0, postRequestedFor(anyUrl()));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        PLATFORM.stubFor(post(urlEqualTo(CALL)).willReturn(response));
    }

    private HungUp hangUp() {
        return Wait.on(ways.hangUp(UUID));
    }
}
