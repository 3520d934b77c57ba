package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.calls.CallId;
import org.spean.calls.OutgoingCall;
import org.spean.model.PhoneNumber;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.web.Wait;

/** One call through the REST API: one POST, and what each answer means. */
class RestCallerTest {
    @RegisterExtension
    static final RestStandIn PLATFORM = new RestStandIn("Calls.json");

    private static final String ID = "017abcdefgh";
    private static final String PERSON = "+85512000001";

    @BeforeEach
    void takesEverything() {
        PLATFORM.answers(aResponse().withStatus(201).withBody("{\"sid\":\"CA1\",\"status\":\"queued\"}"));
    }

    @Test
    void anAcceptedCallIsOnePostWithAllThePlatformNeeds() {
        assertThat(call(Kind.TWILIO, "1294", PERSON)).isEqualTo(new SendOutcome.Accepted("CA1"));
        PLATFORM.verify(
                1,
                postRequestedFor(urlEqualTo(PLATFORM.path()))
                        .withBasicAuth(new BasicCredentials(RestStandIn.ACCOUNT, "12345"))
                        .withFormParam("To", equalTo(PERSON))
                        .withFormParam("From", equalTo("1294"))
                        .withFormParam("Url", equalTo("https://hotline.example.org/hooks/main/voice/out?c=" + ID))
                        .withFormParam(
                                "StatusCallback",
                                equalTo("https://hotline.example.org/hooks/main/status/voice?c=" + ID))
                        .withFormParam("Timeout", equalTo("30"))
                        .withFormParam("TimeLimit", equalTo("900"))
                        .withFormParam("MachineDetection", equalTo("Enable")));
        assertThat(PLATFORM.meters().scrape())
                .contains("spean_gateway_requests_total{operation=\"start_call\",outcome=\"ok\"} 1.0");
    }

    @Test
    void somlengIsNotAskedForWhatItDoesNotHave() {
        call(Kind.SOMLENG, "1294", PERSON);
        PLATFORM.verify(1, postRequestedFor(urlEqualTo(PLATFORM.path())).withoutFormParam("MachineDetection"));
    }

    @Test
    void everyRefusalOrFailureIsExactlyOnePost() {
        assertThat(answered(429, "{\"code\":20429}"))
                .isEqualTo(new SendOutcome.TryLater("20429", Optional.empty(), true));
        assertThat(answered(400, "{\"code\":21211}"))
                .isEqualTo(new SendOutcome.Refused("21211", Mark.BAD_NUMBER, false));
        assertThat(answered(401, "{\"code\":20003}"))
                .isEqualTo(new SendOutcome.Refused("20003", Mark.NOTHING, true, true));
        assertThat(answered(500, "{\"code\":20500}")).isEqualTo(new SendOutcome.Unknown("http-500"));
        assertThat(answered(201, "<html>")).isEqualTo(new SendOutcome.Unknown("bad-answer"));
    }

    @Test
    void aPlatformThatHangsIsUnknown() {
        PLATFORM.answers(
                aResponse().withStatus(201).withBody("{\"sid\":\"CA1\"}").withFixedDelay(5_000));
        RestCaller hasty = caller(Kind.TWILIO, "1294", Duration.ofMillis(300));
        assertThat(Wait.on(hasty.call(to(PERSON)))).isEqualTo(new SendOutcome.Unknown("timeout"));
        PLATFORM.onePost();
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
                .ifPresent(valid -> assertThat(call(Kind.TWILIO, "1294", number))
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

    private static SendOutcome answered(int status, String body) {
        PLATFORM.answers(aResponse().withStatus(status).withBody(body));
        SendOutcome outcome = call(Kind.TWILIO, "1294", PERSON);
        PLATFORM.onePost();
        return outcome;
    }

    private static SendOutcome call(Kind kind, String sender, String number) {
        return Wait.on(caller(kind, sender, RestStandIn.PATIENT).call(to(number)));
    }

    private static OutgoingCall to(String number) {
        return new OutgoingCall(new CallId(ID), PhoneNumber.ofE164(number).orElseThrow(), "main", 1);
    }

    private static RestCaller caller(Kind kind, String sender, Duration silence) {
        RestCaller caller = new RestCaller(
                PLATFORM.vertx(),
                RestStandIn.settings(kind, sender),
                PLATFORM.uri(),
                new PublicUrl("https://hotline.example.org/#rc=2"),
                country -> Set.of("KH", "TH", "VN").contains(country.code()),
                PLATFORM.meters(),
                silence);
        PLATFORM.closing(caller::close);
        return caller;
    }
}
