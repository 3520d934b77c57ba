package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.calls.CallId;
import org.spean.calls.OutgoingCall;
import org.spean.metrics.Meters;
import org.spean.model.PhoneNumber;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.settings.GatewaySettings;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.settings.Secret;
import org.spean.web.Wait;

/** One call through the REST API: one POST, and what each answer means. */
class RestCallerTest {
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String CALLS = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json";
    private static final String ID = "017abcdefgh";
    private static final String PERSON = "+85512000001";
    private static final WireMockServer PLATFORM =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private final Vertx vertx = Vertx.vertx();
    private final Meters meters = new Meters("test");
    private final List<RestCaller> callers = new ArrayList<>();

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
        answer(aResponse().withStatus(201).withBody("{\"sid\":\"CA1\",\"status\":\"queued\"}"));
    }

    @AfterEach
    void stop() {
        callers.forEach(caller -> Wait.on(caller.close()));
        Wait.on(vertx.close());
        meters.close();
    }

    @Test
    void anAcceptedCallIsOnePostWithAllThePlatformNeeds() {
        assertThat(call(Kind.TWILIO, "1294", PERSON)).isEqualTo(new SendOutcome.Accepted("CA1"));
        PLATFORM.verify(
                1,
                postRequestedFor(urlEqualTo(CALLS))
                        .withBasicAuth(new BasicCredentials(ACCOUNT, "12345"))
                        .withFormParam("To", equalTo(PERSON))
                        .withFormParam("From", equalTo("1294"))
                        .withFormParam("Url", equalTo("https://hotline.example.org/hooks/main/voice/out?c=" + ID))
                        .withFormParam(
                                "StatusCallback",
                                equalTo("https://hotline.example.org/hooks/main/status/voice?c=" + ID))
                        .withFormParam("Timeout", equalTo("30"))
                        .withFormParam("TimeLimit", equalTo("900"))
                        .withFormParam("MachineDetection", equalTo("Enable")));
        assertThat(meters.scrape())
                .contains("spean_gateway_requests_total{operation=\"start_call\",outcome=\"ok\"} 1.0");
    }

    @Test
    void somlengIsNotAskedForWhatItDoesNotHave() {
        call(Kind.SOMLENG, "1294", PERSON);
        PLATFORM.verify(1, postRequestedFor(urlEqualTo(CALLS)).withoutFormParam("MachineDetection"));
    }

    @Test
    void everyRefusalOrFailureIsExactlyOnePost() {
        assertThat(answered(429, "{\"code\":20429}")).isEqualTo(new SendOutcome.TryLater("20429", Optional.empty()));
        assertThat(answered(400, "{\"code\":21211}"))
                .isEqualTo(new SendOutcome.Refused("21211", Mark.BAD_NUMBER, false));
        assertThat(answered(401, "{\"code\":20003}")).isEqualTo(new SendOutcome.Refused("20003", Mark.NOTHING, true));
        assertThat(answered(500, "{\"code\":20500}")).isEqualTo(new SendOutcome.Unknown("http-500"));
        assertThat(answered(201, "<html>")).isEqualTo(new SendOutcome.Unknown("bad-answer"));
    }

    @Test
    void aPlatformThatHangsIsUnknown() {
        answer(aResponse().withStatus(201).withBody("{\"sid\":\"CA1\"}").withFixedDelay(5_000));
        assertThat(call(Kind.TWILIO, "1294", PERSON)).isEqualTo(new SendOutcome.Unknown("timeout"));
        PLATFORM.verify(1, postRequestedFor(anyUrl()));
    }

    /** Premium, shared cost, toll-free, satellite, a country not in service, too short, and nobody. */
    @ParameterizedTest(name = "number kind {index}")
    @ValueSource(
            strings = {
                "+661900123456",
                "+6611000000",
                "+66800",
                "+84190012345",
                "+8551800123456",
                "+881612345678",
                "+447700900001",
                "+12025550123",
                "+8551294",
                "+99912345678901"
            })
    void noOtherTelephoneIsCalledWhoeverAsks(String number) {
        PhoneNumber.ofE164(number)
                .ifPresent(to -> assertThat(Wait.on(
                                caller(Kind.TWILIO, "1294").call(new OutgoingCall(new CallId(ID), to, "main", 1))))
                        .isEqualTo(new SendOutcome.Refused("number-not-called", Mark.NOTHING, false)));
        PLATFORM.verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "country {index}")
    @ValueSource(strings = {"+85512000001", "+85523720000", "+66812345678", "+84912345678"})
    void ordinaryTelephonesInTheCountriesInServiceAreCalled(String number) {
        assertThat(call(Kind.TWILIO, "1294", number)).isEqualTo(new SendOutcome.Accepted("CA1"));
    }

    @Test
    void aNameOrAMessageServiceCannotCall() {
        for (String sender : List.of("SPEAN", "MG00000000000000000000000000000000")) {
            assertThat(call(Kind.TWILIO, sender, PERSON))
                    .isEqualTo(new SendOutcome.Refused("sender-is-no-number", Mark.NOTHING, true));
        }
        PLATFORM.verify(0, postRequestedFor(anyUrl()));
    }

    private SendOutcome answered(int status, String body) {
        PLATFORM.resetAll();
        answer(aResponse().withStatus(status).withBody(body));
        SendOutcome outcome = call(Kind.TWILIO, "1294", PERSON);
        PLATFORM.verify(1, postRequestedFor(anyUrl()));
        return outcome;
    }

    private static void answer(ResponseDefinitionBuilder response) {
        PLATFORM.stubFor(post(urlEqualTo(CALLS)).willReturn(response));
    }

    private SendOutcome call(Kind kind, String sender, String to) {
        OutgoingCall call =
                new OutgoingCall(new CallId(ID), PhoneNumber.ofE164(to).orElseThrow(), "main", 1);
        return Wait.on(caller(kind, sender).call(call));
    }

    private RestCaller caller(Kind kind, String sender) {
        GatewaySettings settings = new GatewaySettings(
                "main",
                kind,
                Optional.empty(),
                ACCOUNT,
                List.of(new Secret("12345")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sender),
                10,
                8);
        RestCaller caller = new RestCaller(
                vertx,
                settings,
                URI.create(PLATFORM.baseUrl()),
                new PublicUrl("https://hotline.example.org/#rc=2"),
                country -> Set.of("KH", "TH", "VN").contains(country.code()),
                meters,
                Duration.ofMillis(700));
        callers.add(caller);
        return caller;
    }
}
