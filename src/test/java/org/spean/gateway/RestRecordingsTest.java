package org.spean.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.spean.calls.Recordings.Deleted;
import org.spean.calls.Recordings.Fetched;
import org.spean.settings.GatewaySettings;
import org.spean.settings.GatewaySettings.Kind;
import org.spean.settings.Secret;
import org.spean.web.Wait;

/** Recordings on the platform, against a stand-in on loopback (twilio-and-somleng.md section 7, rows 34 and 35). */
class RestRecordingsTest {
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String SID = "RE0123456789abcdef0123456789abcdef";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Recordings/" + SID;
    private static final WireMockServer PLATFORM =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final WireMockServer FOREIGN =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void startPlatform() {
        PLATFORM.start();
        FOREIGN.start();
    }

    @AfterAll
    static void stopPlatform() {
        PLATFORM.stop();
        FOREIGN.stop();
    }

    @BeforeEach
    void reset() {
        PLATFORM.resetAll();
        FOREIGN.resetAll();
    }

    @AfterEach
    void stop() {
        Wait.on(vertx.close());
    }

    @Test
    void aRecordingIsFetchedAtAnAddressOfOurOwnMakingWithOurCredentials() {
        fetched(aResponse().withStatus(200).withBody(new byte[] {1, 2, 3}));
        Fetched.Sound sound = (Fetched.Sound) fetchAt(Kind.TWILIO);
        assertThat(sound.file()).containsExactly(1, 2, 3);
        PLATFORM.verify(
                1, getRequestedFor(urlEqualTo(PATH + ".wav")).withBasicAuth(new BasicCredentials(ACCOUNT, "12345")));
    }

    @ParameterizedTest
    @CsvSource({"404", "401", "429", "500", "503"})
    void whatIsNotThereYetIsTriedLater(int status) {
        fetched(aResponse().withStatus(status));
        assertThat(fetchAt(Kind.TWILIO)).isEqualTo(new Fetched.Later("status " + status));
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        fetched(aResponse().withStatus(302).withHeader("Location", FOREIGN.baseUrl() + "/stolen.wav"));
        assertThat(fetchAt(Kind.TWILIO)).isInstanceOf(Fetched.Later.class);
        FOREIGN.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void aFileOverTheLimitIsNeverHad() {
        fetched(aResponse().withStatus(200).withBody(new byte[RestRecordings.MOST_BYTES + 1]));
        assertThat(fetchAt(Kind.TWILIO)).isEqualTo(new Fetched.Never("too large"));
    }

    @Test
    void aSlowPlatformIsTriedLater() {
        fetched(aResponse().withStatus(200).withBody("x").withFixedDelay(3_000));
        assertThat(fetchAt(Kind.TWILIO, Duration.ofMillis(200))).isInstanceOf(Fetched.Later.class);
    }

    @Test
    void aFileThatDripsForeverEndsAtTheTimeLimit() {
        fetched(aResponse().withStatus(200).withBody(new byte[1000]).withChunkedDribbleDelay(10, 5_000));
        assertThat(fetchAt(Kind.TWILIO, Duration.ofMillis(300))).isInstanceOf(Fetched.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"204,GONE", "404,GONE", "500,LATER", "401,LATER", "302,LATER"})
    void aDeleteIsDoneOnlyWhenThePlatformSaysSo(int status, Deleted expected) {
        PLATFORM.stubFor(
                delete(urlEqualTo(PATH + ".json")).willReturn(aResponse().withStatus(status)));
        assertThat(deleteAt(Kind.TWILIO)).isEqualTo(expected);
        PLATFORM.verify(1, deleteRequestedFor(urlEqualTo(PATH + ".json")));
    }

    @Test
    void somlengIsNotAskedToDeleteForItCannot() {
        assertThat(deleteAt(Kind.SOMLENG)).isEqualTo(Deleted.IMPOSSIBLE);
        PLATFORM.verify(0, deleteRequestedFor(anyUrl()));
    }

    private static void fetched(ResponseDefinitionBuilder answer) {
        PLATFORM.stubFor(get(urlEqualTo(PATH + ".wav")).willReturn(answer));
    }

    private Fetched fetchAt(Kind kind) {
        return fetchAt(kind, PATIENT);
    }

    private Fetched fetchAt(Kind kind, Duration limit) {
        return Wait.holding(at(kind, limit), one -> one.fetch(SID));
    }

    private Deleted deleteAt(Kind kind) {
        return Wait.holding(at(kind, PATIENT), one -> one.delete(SID));
    }

    private RestRecordings at(Kind kind, Duration limit) {
        GatewaySettings gateway = new GatewaySettings(
                "main",
                kind,
                Optional.of(URI.create(PLATFORM.baseUrl())),
                ACCOUNT,
                List.of(new Secret("12345")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1294"),
                10,
                4);
        return new RestRecordings(vertx, gateway, gateway.apiUrl().orElseThrow(), limit);
    }
}
