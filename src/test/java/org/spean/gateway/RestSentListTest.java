package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.metrics.Meters;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList.Sought;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.web.Wait;

/** The platform's list of messages, against a stand-in on loopback (twilio-and-somleng.md section 4.4). */
class RestSentListTest {
    private static final String PATH = "/2010-04-01/Accounts/" + RestStandIn.ACCOUNT + "/Messages.json";
    private static final String TO = "+85512000001";
    private static final String BODY = "ព្រំដែនបិទ";
    private static final String ENGLISH = "The border is closed.";
    private static final Instant SENT = Instant.parse("2026-03-01T05:00:00Z");
    private static final Sought NO_LIST = new Sought.NoList();
    private static final WireMockServer PLATFORM =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private final Vertx vertx = Vertx.vertx();
    private final Meters meters = new Meters("test");

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
        Wait.on(vertx.close());
        meters.close();
    }

    @Test
    void aMessageThatIsThereIsFoundByNumberTextAndTime() {
        PLATFORM.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("To", equalTo(TO))
                .withQueryParam("DateSent>", absent())
                .withBasicAuth(RestStandIn.ACCOUNT, "12345")
                .willReturn(page(
                        null,
                        message("SM1", TO, BODY, SENT.minusSeconds(60)),
                        message("SM2", TO, "another text", SENT),
                        message("SM3", "+85512000002", BODY, SENT),
                        message("SM4", TO, BODY, SENT.minusSeconds(1)))));
        assertThat(find()).isEqualTo(new Sought.Found("SM4"));
        PLATFORM.verify(1, getRequestedFor(anyUrl()).withBasicAuth(new BasicCredentials(RestStandIn.ACCOUNT, "12345")));
        assertThat(meters.scrape())
                .contains("spean_gateway_requests_total{operation=\"list_messages\",outcome=\"ok\"} 1.0");
    }

    @Test
    void anAccountThatKeepsNoTextsIsSearchedByNumberAndTime() {
        answers(page(null, message("SM1", TO, "", SENT.minusSeconds(60)), message("SM2", TO, "", SENT)));
        assertThat(find()).isEqualTo(new Sought.Found("SM2"));
    }

    @Test
    void whatAnotherSenderOfTheAccountSentIsNotOurs() {
        answers(page(
                null,
                message("SM1", TO, BODY, SENT).put("from", "+85512999999"),
                message("SM2", TO, "", SENT).put("from", "Another"),
                message("SM3", TO, BODY, SENT).put("from", "+1294")));
        assertThat(find()).isEqualTo(new Sought.Found("SM3"));
    }

    @Test
    void aServiceIsKnownByItsIdWhateverNumberItTook() {
        answers(page(
                null,
                message("SM1", TO, BODY, SENT).put("from", "+15005550006").put("messaging_service_sid", "MG2"),
                message("SM2", TO, BODY, SENT).put("from", "+15005550006").put("messaging_service_sid", "MG1")));
        assertThat(find(Kind.TWILIO, "MG1", RestStandIn.PATIENT)).isEqualTo(new Sought.Found("SM2"));
        answers(page(null, message("SM3", TO, BODY, SENT).putNull("from").putNull("messaging_service_sid")));
        assertThat(find(Kind.TWILIO, "MG1", RestStandIn.PATIENT)).isEqualTo(new Sought.Found("SM3"));
    }

    @Test
    void whatStillWaitsThereIsFoundThoughItHasNoDateOfSending() {
        answers(page(
                null,
                message("SM1", TO, "another text", SENT),
                message("SM2", TO, BODY, SENT).put("status", "queued").putNull("date_sent")));
        assertThat(find()).isEqualTo(new Sought.Found("SM2"));
    }

    @Test
    void anyOfTheTextsWillDoWithOneRequest() {
        answers(page(null, message("SM1", TO, "another text", SENT), message("SM2", TO, ENGLISH, SENT)));
        assertThat(find()).isEqualTo(new Sought.Found("SM2"));
        PLATFORM.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void whatBecameOfItIsSaidWithTheReason() {
        answers(page(null, message("SM1", TO, BODY, SENT).put("status", "sent").putNull("error_code")));
        assertThat(find())
                .isEqualTo(new Sought.Found("SM1", new ReceiptNews(Receipt.SENT, "", Mark.NOTHING, Optional.empty())));
        answers(page(
                null,
                message("SM1", TO, BODY, SENT).put("status", "undelivered").put("error_code", 30005)));
        assertThat(find())
                .isEqualTo(new Sought.Found(
                        "SM1", new ReceiptNews(Receipt.UNDELIVERED, "30005", Mark.BAD_NUMBER, Optional.empty())));
        answers(page(null, message("SM1", TO, BODY, SENT).put("status", "a new word")));
        assertThat(find()).isEqualTo(new Sought.Found("SM1"));
    }

    @Test
    void whatIsOnNoPageIsNotThere() {
        answers(page(null, message("SM1", TO, "another text", SENT)));
        assertThat(find()).isEqualTo(new Sought.NotThere());
        answers(page(null));
        assertThat(find()).isEqualTo(new Sought.NotThere());
    }

    @Test
    void everyPageIsRead() {
        answers(page(PATH + "?PageToken=PA2", message("SM1", TO, "another text", SENT)));
        PLATFORM.stubFor(
                get(urlEqualTo(PATH + "?PageToken=PA2")).willReturn(page(null, message("SM2", TO, BODY, SENT))));
        assertThat(find()).isEqualTo(new Sought.Found("SM2"));
    }

    @Test
    void aPageThatIsElsewhereIsNeverAskedFor() {
        answers(page("http://127.0.0.1:1/2010-04-01/x", message("SM1", TO, "another text", SENT)));
        assertThat(find()).isEqualTo(NO_LIST);
        answers(page("/_/secrets", message("SM1", TO, "another text", SENT)));
        assertThat(find()).isEqualTo(NO_LIST);
        PLATFORM.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void aListWithoutAnEndIsGivenUp() {
        answers(page(PATH + "?PageToken=PA2", message("SM1", TO, "another text", SENT)));
        assertThat(find()).isEqualTo(NO_LIST);
        PLATFORM.verify(10, getRequestedFor(anyUrl()));
    }

    @Test
    void aLongListIsReadAsFarBackAsTheMessageCanStand() {
        answers(page(PATH + "?PageToken=PA2", message("SM1", TO, BODY, SENT.minus(Duration.ofHours(25)))));
        assertThat(find()).isEqualTo(new Sought.NotThere());
        PLATFORM.verify(10, getRequestedFor(anyUrl()));
    }

    @Test
    void aRefusalAndABrokenAnswerAreNoList() {
        for (int status : List.of(401, 403, 404, 429, 500, 503, 302)) {
            answers(aResponse().withStatus(status).withBody("{\"code\":20003}"));
            assertThat(find()).as("status " + status).isEqualTo(NO_LIST);
        }
        for (String body : List.of("", "<html>", "[]", "{}", "{\"messages\":5}", "{\"messages\":")) {
            answers(aResponse().withStatus(200).withBody(body));
            assertThat(find()).isEqualTo(NO_LIST);
        }
    }

    @Test
    void messagesThatCannotBeReadAreNotOurs() {
        answers(aResponse()
                .withStatus(200)
                .withBody(new JsonObject()
                        .put(
                                "messages",
                                new JsonArray()
                                        .add(5)
                                        .add(message("SM1", TO, BODY, SENT).put("date_created", "yesterday"))
                                        .add(message("SM2", TO, BODY, SENT).put("sid", 7)))
                        .encode()));
        assertThat(find()).isEqualTo(new Sought.NotThere());
    }

    @Test
    void aListThatHangsIsNoList() {
        answers(page(null).withFixedDelay(5_000));
        assertThat(find(Kind.TWILIO, Duration.ofMillis(300))).isEqualTo(NO_LIST);
    }

    @Test
    void somlengHasNoListAndIsNotAsked() {
        assertThat(find(Kind.SOMLENG, RestStandIn.PATIENT)).isEqualTo(NO_LIST);
        PLATFORM.verify(0, getRequestedFor(anyUrl()));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        PLATFORM.resetAll();
        PLATFORM.stubFor(get(urlPathEqualTo(PATH)).willReturn(response));
    }

    private Sought find() {
        return find(Kind.TWILIO, RestStandIn.PATIENT);
    }

    private Sought find(Kind kind, Duration limit) {
        return find(kind, "1294", limit);
    }

    private Sought find(Kind kind, String sender, Duration limit) {
        RestSentList list = new RestSentList(
                vertx, RestStandIn.settings(kind, sender), URI.create(PLATFORM.baseUrl()), meters, limit);
        return Wait.holding(list, one -> one.find(PhoneNumber.ofE164(TO).orElseThrow(), Set.of(BODY, ENGLISH), SENT));
    }

    private static ResponseDefinitionBuilder page(String next, JsonObject... messages) {
        return aResponse()
                .withStatus(200)
                .withBody(new JsonObject()
                        .put("messages", new JsonArray(List.of(messages)))
                        .put("next_page_uri", next)
                        .encode());
    }

    private static JsonObject message(String sid, String to, String body, Instant created) {
        return new JsonObject()
                .put("sid", sid)
                .put("to", to)
                .put("from", "1294")
                .put("body", body)
                .put("date_created", DateTimeFormatter.RFC_1123_DATE_TIME.format(created.atOffset(ZoneOffset.UTC)));
    }
}
