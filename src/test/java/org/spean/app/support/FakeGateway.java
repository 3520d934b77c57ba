package org.spean.app.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.UrlPathPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The platform's REST API, as far as texts, calls that we make and recordings of callers go. Answers what a test tells it to and
 * remembers each request, byte by byte; does nothing by itself. For many messages, receipts and answers that get lost there is
 * {@link org.spean.fake.FakeGatewayServer}.
 */
public final class FakeGateway implements AutoCloseable {
    private static final String MESSAGES = "/2010-04-01/Accounts/.*/Messages.json";

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    private static final String CALLS = "/2010-04-01/Accounts/.*/Calls.json";
    private static final String RECORDINGS = "/2010-04-01/Accounts/.*/Recordings/";
    private static final String ONE_CALL = "/2010-04-01/Accounts/.*/Calls/[^/]+[.]json";

    /** What was asked to be sent. */
    public record Sent(String to, String body) {}

    public FakeGateway() {
        server.start();
        server.stubFor(post(urlPathMatching(MESSAGES))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"sid\":\"SM00000000000000000000000000000099\",\"status\":\"queued\"}")));
        server.stubFor(post(urlPathMatching(CALLS))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"sid\":\"CA00000000000000000000000000000099\",\"status\":\"queued\"}")));
        server.stubFor(post(urlPathMatching(ONE_CALL))
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"sid\":\"CA1\",\"status\":\"completed\"}")));
    }

    /** The ids of calls that were to be ended. */
    public List<String> hungUp() {
        return server
                .findAll(postRequestedFor(urlPathMatching(ONE_CALL)).withFormParam("Status", equalTo("completed")))
                .stream()
                .map(request -> request.getUrl().replaceAll(".*/Calls/|\\.json", ""))
                .toList();
    }

    /** A recording that lies here from now on, and is deleted when asked. */
    public Call.Recording recording(byte[] wav, int seconds) {
        String sid = Platform.newSid().replace("SM", "RE");
        records(sid, wav);
        return new Call.Recording(sid, url() + "/2010-04-01/Accounts/A/Recordings/" + sid, seconds);
    }

    /** Answers with this status to who wants it deleted. */
    public void deletes(String recording, int status) {
        server.stubFor(delete(urlPathMatching(RECORDINGS + recording + ".json"))
                .willReturn(aResponse().withStatus(status)));
    }

    /** What was asked about a recording, in order: GET and DELETE. */
    public List<String> asked(String recording) {
        return server.findAll(anyRequestedFor(urlPathMatching(RECORDINGS + recording + ".*"))).stream()
                .map(request -> request.getMethod().value())
                .toList();
    }

    /** A call that was asked for, with where the platform turns when it is taken and when it is over. */
    public record Ring(String to, String from, String url, String statusCallback) {}

    /** Every call that was asked for. */
    public List<Ring> rings() {
        return server.findAll(postRequestedFor(urlPathMatching(CALLS))).stream()
                .map(FakeGateway::fields)
                .map(f -> new Ring(f.get("To"), f.get("From"), f.get("Url"), f.get("StatusCallback")))
                .toList();
    }

    /** For SPEAN_GATEWAY_API_URL. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Every POST so far, the failed ones included. */
    public List<Sent> sent() {
        return server.findAll(postRequestedFor(urlPathMatching(MESSAGES))).stream()
                .map(FakeGateway::read)
                .toList();
    }

    /** The texts sent to one phone. */
    public List<String> sentTo(Phone phone) {
        return sent().stream()
                .filter(one -> one.to.equals(phone.number()))
                .map(Sent::body)
                .toList();
    }

    /** The platform has a recording now; what is left of earlier answers for it is forgotten. */
    public void records(String sid, byte[] file) {
        server.stubFor(get(recording(sid, ".wav"))
                .willReturn(
                        aResponse().withHeader("Content-Type", "audio/x-wav").withBody(file)));
        server.stubFor(delete(recording(sid, ".json")).willReturn(aResponse().withStatus(204)));
    }

    /** The first delete of a recording fails. */
    public void failsToDeleteOnce(String sid) {
        server.stubFor(delete(recording(sid, ".json"))
                .inScenario(sid)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("failed")
                .willReturn(aResponse().withStatus(500)));
        server.stubFor(delete(recording(sid, ".json"))
                .inScenario(sid)
                .whenScenarioStateIs("failed")
                .willReturn(aResponse().withStatus(204)));
    }

    /** How often a recording was asked for. */
    public int fetched(String sid) {
        return server.findAll(getRequestedFor(recording(sid, ".wav"))).size();
    }

    /** How often we tried to delete it. */
    public int deletes(String sid) {
        return server.findAll(deleteRequestedFor(recording(sid, ".json"))).size();
    }

    /** Every request of any kind. */
    public int requests() {
        return server.getAllServeEvents().size();
    }

    private static UrlPathPattern recording(String sid, String ending) {
        return urlPathMatching("/2010-04-01/Accounts/[^/]+/Recordings/" + sid + ending.replace(".", "[.]"));
    }

    private static Sent read(LoggedRequest request) {
        Map<String, String> fields = fields(request);
        return new Sent(fields.get("To"), fields.get("Body"));
    }

    private static Map<String, String> fields(LoggedRequest request) {
        return Stream.of(request.getBodyAsString().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (one, other) -> one));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
