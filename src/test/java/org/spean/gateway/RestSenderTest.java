package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.settings.GatewaySettings;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.web.Wait;

/** What goes out and what comes of it, against a stand-in for the platform on loopback. */
class RestSenderTest {
    @RegisterExtension
    static final RestStandIn PLATFORM = new RestStandIn("Messages.json");

    private static final String ID = "017abcdefgh";
    private static final String ACCEPTED = "{\"sid\":\"SM1\",\"status\":\"queued\"}";

    @Test
    void anAcceptedMessageIsOnePostWithAllThePlatformNeeds() {
        PLATFORM.answers(aResponse().withStatus(201).withBody(ACCEPTED));
        assertThat(send(twilio("1294"), "សួស្តី 1")).isEqualTo(new SendOutcome.Accepted("SM1"));
        PLATFORM.verify(
                1,
                postRequestedFor(urlEqualTo(PLATFORM.path()))
                        .withBasicAuth(new BasicCredentials(RestStandIn.ACCOUNT, "12345"))
                        .withFormParam("To", equalTo("+85512000001"))
                        .withFormParam("From", equalTo("1294"))
                        .withFormParam("Body", equalTo("សួស្តី 1"))
                        .withFormParam(
                                "StatusCallback", equalTo("https://hotline.example.org/hooks/main/status/sms?m=" + ID))
                        .withFormParam("ValidityPeriod", equalTo("36000"))
                        .withFormParam("SmartEncoded", equalTo("false")));
        assertThat(PLATFORM.meters().scrape())
                .contains("spean_gateway_requests_total{operation=\"send_sms\",outcome=\"ok\"} 1.0");
    }

    @Test
    void aServiceGoesIntoItsOwnField() {
        PLATFORM.answers(aResponse().withStatus(201).withBody(ACCEPTED));
        send(twilio("MG0123456789"), "x");
        PLATFORM.verify(
                1,
                postRequestedFor(anyUrl())
                        .withFormParam("MessagingServiceSid", equalTo("MG0123456789"))
                        .withoutFormParam("From"));
    }

    @Test
    void somlengTakesAShorterLifeAndGivesUuids() {
        PLATFORM.answers(aResponse().withStatus(201).withBody("{\"sid\":\"2e6c5a0e-1f7c-4f0f-8f2b-1c1b1b1b1b1b\"}"));
        GatewaySettings somleng = RestStandIn.settings(Kind.SOMLENG, "1294");
        assertThat(send(somleng, "x")).isEqualTo(new SendOutcome.Accepted("2e6c5a0e-1f7c-4f0f-8f2b-1c1b1b1b1b1b"));
        PLATFORM.verify(1, postRequestedFor(anyUrl()).withFormParam("ValidityPeriod", equalTo("14400")));
    }

    @Test
    void theWordNullIsSentAsItIs() {
        PLATFORM.answers(aResponse().withStatus(201).withBody(ACCEPTED));
        send(twilio("1294"), "null");
        PLATFORM.verify(1, postRequestedFor(anyUrl()).withFormParam("Body", equalTo("null")));
    }

    @Test
    void aKeyIsUsedForTheApiWhereThereIsOne() {
        PLATFORM.answers(aResponse().withStatus(201).withBody(ACCEPTED));
        send(RestStandIn.settings(Kind.TWILIO, "1294", Optional.of("SK1")), "x");
        PLATFORM.verify(
                1, postRequestedFor(urlEqualTo(PLATFORM.path())).withBasicAuth(new BasicCredentials("SK1", "secret")));
    }

    @Test
    void aRefusalSaysWhatItMeansForThePerson() {
        assertThat(answerAndSend(400, "{\"code\":21610,\"message\":\"+85512000001\",\"status\":400}"))
                .isEqualTo(new SendOutcome.Refused("21610", Mark.OPTED_OUT, false));
        assertThat(answerAndSend(400, "{\"code\":21211}"))
                .isEqualTo(new SendOutcome.Refused("21211", Mark.BAD_NUMBER, false));
        assertThat(answerAndSend(401, "{\"code\":20003,\"status\":401}"))
                .isEqualTo(new SendOutcome.Refused("20003", Mark.NOTHING, true, true));
        assertThat(answerAndSend(422, "{\"code\":\"21606\"}"))
                .as("Somleng's codes are text")
                .isEqualTo(new SendOutcome.Refused("21606", Mark.NOTHING, true));
        assertThat(answerAndSend(400, "{\"code\":99999}"))
                .isEqualTo(new SendOutcome.Refused("99999", Mark.NOTHING, true));
        assertThat(answerAndSend(403, "<html>proxy</html>"))
                .isEqualTo(new SendOutcome.Refused("http-403", Mark.NOTHING, true));
        assertThat(answerAndSend(302, "")).isEqualTo(new SendOutcome.Refused("http-302", Mark.NOTHING, true));
        assertThat(answerAndSend(400, "{\"code\":21611}"))
                .isEqualTo(new SendOutcome.TryLater("21611", Optional.empty(), true));
    }

    @Test
    void tooManyRequestsIsTriedLaterWhenThePlatformSaysSo() {
        PLATFORM.answers(
                aResponse().withStatus(429).withHeader("Retry-After", "7").withBody("{\"code\":20429}"));
        assertThat(send(twilio("1294"), "x"))
                .isEqualTo(new SendOutcome.TryLater("20429", Optional.of(Duration.ofSeconds(7)), true));
        PLATFORM.onePost();
    }

    @Test
    void aServerErrorIsUnknownAfterExactlyOnePost() {
        for (int status : List.of(500, 502, 503, 504)) {
            PLATFORM.answers(aResponse()
                    .withStatus(status)
                    .withHeader("Retry-After", "1")
                    .withBody("{\"code\":20500}"));
            assertThat(send(twilio("1294"), "x")).isEqualTo(new SendOutcome.Unknown("http-" + status));
            PLATFORM.onePost();
        }
    }

    @Test
    void aPlatformThatHangsIsUnknown() {
        PLATFORM.answers(aResponse().withStatus(201).withBody(ACCEPTED).withFixedDelay(5_000));
        RestSender hasty = sender(twilio("1294"), PLATFORM.uri(), Duration.ofMillis(300));
        assertThat(Wait.on(hasty.send(message("x")))).isEqualTo(new SendOutcome.Unknown("timeout"));
        PLATFORM.onePost();
    }

    @Test
    void aBrokenConnectionIsUnknown() {
        for (Fault fault : Fault.values()) {
            PLATFORM.answers(aResponse().withFault(fault));
            assertThat(send(twilio("1294"), "x")).as(fault.name()).isInstanceOf(SendOutcome.Unknown.class);
            PLATFORM.onePost();
        }
    }

    @Test
    void anAnswerThatCannotBeReadIsUnknown() {
        for (String body : List.of(
                "", "<html>ok</html>", "{\"sid\":", "[]", "{\"sid\":null}", "{\"sid\":5}", "x".repeat(100_000))) {
            assertThat(answerAndSend(201, body)).isEqualTo(new SendOutcome.Unknown("bad-answer"));
        }
    }

    @Test
    void aPlatformThatIsNotThereWasCertainlyNotReached() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        RestSender sender = sender(twilio("1294"), URI.create("http://127.0.0.1:" + nobody));
        assertThat(Wait.on(sender.send(message("x")))).isEqualTo(new SendOutcome.TryLater("connect", Optional.empty()));
    }

    @Test
    void manyAtOnceNeedNoMoreThreadsThanAllowedAndAllGoOutOnce() {
        PLATFORM.answers(aResponse().withStatus(201).withBody(ACCEPTED).withFixedDelay(50));
        RestSender sender = sender(twilio("1294"), PLATFORM.uri());
        List<Future<SendOutcome>> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sent.add(sender.send(message("x")));
        }
        Wait.on(Future.join(sent));
        assertThat(sent).allMatch(one -> one.result().equals(new SendOutcome.Accepted("SM1")));
        PLATFORM.verify(40, postRequestedFor(urlEqualTo(PLATFORM.path())));
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("spean-gateway-main"))
                .count();
        assertThat(threads).isBetween(1L, 8L);
    }

    private SendOutcome answerAndSend(int status, String body) {
        PLATFORM.answers(aResponse().withStatus(status).withBody(body));
        SendOutcome outcome = send(twilio("1294"), "x");
        PLATFORM.onePost();
        return outcome;
    }

    private SendOutcome send(GatewaySettings settings, String body) {
        return Wait.on(sender(settings, PLATFORM.uri()).send(message(body)));
    }

    private static RestSender sender(GatewaySettings settings, URI api) {
        return sender(settings, api, RestStandIn.PATIENT);
    }

    private static RestSender sender(GatewaySettings settings, URI api, Duration silence) {
        PublicUrl url = new PublicUrl("https://hotline.example.org/#rc=2");
        RestSender sender = new RestSender(PLATFORM.vertx(), settings, api, url, PLATFORM.meters(), silence);
        PLATFORM.closing(sender::close);
        return sender;
    }

    private static Outgoing message(String body) {
        PhoneNumber to = PhoneNumber.ofE164("+85512000001").orElseThrow();
        return new Outgoing(new MessageId(ID), new ContactId("a".repeat(26)), to, "main", body, 1);
    }

    private static GatewaySettings twilio(String sender) {
        return RestStandIn.settings(Kind.TWILIO, sender);
    }
}
