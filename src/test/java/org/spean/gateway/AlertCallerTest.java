package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.broadcast.BroadcastId;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.web.Wait;

/** A call that brings an alert through the REST API. */
class AlertCallerTest {
    @RegisterExtension
    static final RestStandIn PLATFORM = new RestStandIn("Calls.json");

    private static final String PERSON = "+85512000001";
    private static final String BASE = "https://hotline.example.org/hooks/main/";
    private static final MessageId ROW = new AlertRow(new BroadcastId("abcdefghijkl"), 17, 35).id();
    private static final String SOUND = new AlertSound(Language.KM, "0123456789abcdef0123456789abcdef").word();

    @BeforeEach
    void takesEverything() {
        PLATFORM.answers(aResponse().withStatus(201).withBody("{\"sid\":\"CA1\",\"status\":\"queued\"}"));
    }

    @Test
    void theCallIsOnePostThatNamesRowTryAndSound() {
        assertThat(call("1294", PERSON, ROW, SOUND)).isEqualTo(new SendOutcome.Accepted("CA1"));
        String leg = "a=017abcdefghijklaaabd&t=2";
        PLATFORM.verify(
                1,
                postRequestedFor(urlEqualTo(PLATFORM.path()))
                        .withFormParam("To", equalTo(PERSON))
                        .withFormParam("From", equalTo("1294"))
                        .withFormParam(
                                "Url",
                                equalTo(BASE + "voice/alert?" + leg + "&l=km&s=0123456789abcdef0123456789abcdef"))
                        .withFormParam("StatusCallback", equalTo(BASE + "status/voice?" + leg))
                        .withFormParam("MachineDetection", equalTo("Enable")));
    }

    @Test
    void aRefusalIsOnePost() {
        PLATFORM.answers(aResponse().withStatus(400).withBody("{\"code\":21211}"));
        assertThat(call("1294", PERSON, ROW, SOUND))
                .isEqualTo(new SendOutcome.Refused("21211", Mark.BAD_NUMBER, false));
        PLATFORM.onePost();
    }

    @Test
    void nobodyIsCalledWhoMayNotBeNorWithoutASound() {
        assertThat(call("1294", "+447700900001", ROW, SOUND))
                .isEqualTo(new SendOutcome.Refused("number-not-called", Mark.NOTHING, false));
        assertThat(call("1294", PERSON, ROW, "The border is closed."))
                .isEqualTo(new SendOutcome.Refused("no-sound", Mark.NOTHING, true));
        assertThat(call("1294", PERSON, MessageId.of(17, "abcdefghabcdefgh"), SOUND))
                .isEqualTo(new SendOutcome.Refused("no-sound", Mark.NOTHING, true));
        assertThat(call("SPEAN", PERSON, ROW, SOUND))
                .isEqualTo(new SendOutcome.Refused("sender-is-no-number", Mark.NOTHING, true));
        PLATFORM.verify(0, postRequestedFor(anyUrl()));
    }

    private static SendOutcome call(String sender, String number, MessageId id, String body) {
        AlertCaller caller = new AlertCaller(
                PLATFORM.vertx(),
                RestStandIn.settings(Kind.TWILIO, sender),
                PLATFORM.uri(),
                new PublicUrl("https://hotline.example.org"),
                country -> Set.of("KH").contains(country.code()),
                PLATFORM.meters(),
                RestStandIn.PATIENT);
        PLATFORM.closing(caller::close);
        ContactId somebody = new ContactId("abcdefghijklmnopqrstuvwxyz");
        return Wait.on(caller.send(
                new Outgoing(id, somebody, PhoneNumber.ofE164(number).orElseThrow(), "main", body, 2)));
    }
}
