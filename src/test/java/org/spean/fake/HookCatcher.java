package org.spean.fake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import org.spean.gateway.Signer;

/** The other end of webhooks: keeps what came, in order. */
final class HookCatcher implements AutoCloseable {
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    /** One webhook request. */
    record Hook(String url, Fields fields, String signature) {
        /** Checked by the reference signer, not by the gateway's own. */
        boolean isSignedFor(String address) {
            List<String> flat = new ArrayList<>();
            fields.map().forEach((name, value) -> flat.addAll(List.of(name, value)));
            return signature.equals(Signer.sign(PlainClient.TOKEN, address, flat.toArray(String[]::new)));
        }
    }

    HookCatcher() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    int port() {
        return server.port();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** What is played in a call at this path. */
    void twiml(String path, String verbs) {
        server.stubFor(post(urlEqualTo(path))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml")
                        .withBody("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>")));
    }

    List<Hook> hooks() {
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        return events.reversed().stream()
                .map(ServeEvent::getRequest)
                .map(HookCatcher::hook)
                .toList();
    }

    /** The values of one field, in order. */
    List<String> values(String field) {
        return hooks().stream().map(hook -> hook.fields.get(field)).toList();
    }

    private static Hook hook(LoggedRequest request) {
        return new Hook(
                request.getUrl(), Fields.parse(request.getBodyAsString()), request.getHeader("X-Twilio-Signature"));
    }

    @Override
    public void close() {
        server.stop();
    }
}
