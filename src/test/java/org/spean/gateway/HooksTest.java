package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.metrics.Meters;
import org.spean.metrics.WebhookKind;
import org.spean.metrics.WebhookOutcome;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Secret;
import org.spean.settings.Settings;
import org.spean.web.PublicServer;
import org.spean.web.Wait;

/** Who is let in and with which answer: rows 1 to 7 and 25 to 30 of twilio-and-somleng.md section 7. */
class HooksTest {
    private static final String BASE = "https://hotline.example.org";
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String[] FIELDS = {
        "AccountSid",
        ACCOUNT,
        "Body",
        "សួស្តី 1",
        "From",
        "+85512000001",
        "MessageSid",
        "SM1",
        "NumMedia",
        "0",
        "To",
        "1294"
    };

    private final Vertx vertx = Vertx.vertx();
    private final Meters meters = new Meters("test");
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Form> let = new CopyOnWriteArrayList<>();
    private PublicServer server;

    @BeforeEach
    void start() {
        Gate main = new Gate(gateway("main", GatewaySettings.Kind.TWILIO), new PublicUrl(BASE + "/#rc=2"));
        Hooks hooks = new Hooks(vertx, meters)
                .add(main, "sms", WebhookKind.SMS, new Probe(Mood.WELL))
                .add(main, "throws", WebhookKind.SMS, new Probe(Mood.THROWS))
                .add(main, "fails", WebhookKind.SMS, new Probe(Mood.FAILS))
                .add(main, "hopeless", WebhookKind.SMS, new Probe(Mood.HOPELESS));
        Settings.Http http = new Settings.Http("127.0.0.1", 0, 0, BASE, Duration.ofSeconds(1), Set.of());
        server = Wait.on(PublicServer.start(vertx, http, 1, List.of(hooks), () -> "ref"));
    }

    @AfterEach
    void stop() {
        Wait.on(vertx.close());
        meters.close();
    }

    @Test
    void whatIsSignedIsLetIn() {
        HttpResponse<String> answer = post("/hooks/main/sms", signature("/hooks/main/sms"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/xml; charset=utf-8");
        assertThat(let)
                .singleElement()
                .satisfies(form -> assertThat(form.only("Body")).contains("សួស្តី 1"));
    }

    @Test
    void aSignatureWithTheUsualPortIsLetIn() {
        String signed = Signer.sign("12345", BASE + ":443/hooks/main/sms", FIELDS);
        assertThat(post("/hooks/main/sms", signed).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheRightSignatureNobodyIsLetIn() {
        String right = signature("/hooks/main/sms");
        assertForbidden(post("/hooks/main/sms"));
        assertForbidden(post("/hooks/main/sms", right.toLowerCase(Locale.ROOT)));
        assertForbidden(post("/hooks/main/sms", "x".repeat(10_000)));
        assertForbidden(post("/hooks/main/sms", right, right));
        String[] altered = FIELDS.clone();
        altered[3] = "សួស្តី 2";
        assertForbidden(send("/hooks/main/sms", body(altered), List.of(right)));
        assertForbidden(post("/hooks/main/sms?Body=2", right));
        assertThat(let).isEmpty();
        assertThat(meters.scrape()).contains("spean_security_events_total{type=\"bad_signature\"} 6.0");
    }

    @Test
    void theQueryIsSignedButNeverReadAsAField() {
        String target = "/hooks/main/sms?Body=2";
        assertThat(post(target, signature(target)).statusCode()).isEqualTo(200);
        assertThat(let.get(0).only("Body")).contains("សួស្តី 1");
    }

    @Test
    void anotherAccountIsForbiddenEvenWithARightSignature() {
        String[] foreign = FIELDS.clone();
        foreign[1] = "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
        String signed = Signer.sign("12345", BASE + "/hooks/main/sms", foreign);
        assertForbidden(send("/hooks/main/sms", body(foreign), List.of(signed)));
        assertThat(let).isEmpty();
    }

    @Test
    void otherMethodsAndTypesAreRefused() {
        HttpRequest get = request("/hooks/main/sms").GET().build();
        assertThat(exchange(get).statusCode()).isEqualTo(405);
        HttpRequest head = request("/hooks/main/sms")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(exchange(head).statusCode()).isEqualTo(405);
        for (String type : List.of("text/plain", "application/json", "multipart/form-data; boundary=x")) {
            HttpRequest post = request("/hooks/main/sms")
                    .header("Content-Type", type)
                    .header(SignatureValidator.HEADER, signature("/hooks/main/sms"))
                    .POST(HttpRequest.BodyPublishers.ofString(body(FIELDS)))
                    .build();
            assertThat(exchange(post).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(let).isEmpty();
    }

    @Test
    void aBodyThatIsNoFormOrTooLargeIsRefused() {
        assertForbidden(send("/hooks/main/sms", "Body=%zz", List.of(signature("/hooks/main/sms"))));
        String large = "Body=" + "x".repeat(140 * 1024);
        assertThat(send("/hooks/main/sms", large, List.of("x")).statusCode()).isEqualTo(413);
    }

    @Test
    void forgedForwardingHeadersChangeNothing() {
        HttpRequest forged = request("/hooks/main/sms")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Proto", "http")
                .header(SignatureValidator.HEADER, signature("/hooks/main/sms"))
                .POST(HttpRequest.BodyPublishers.ofString(body(FIELDS)))
                .build();
        assertThat(exchange(forged).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenWebhookStillAnswers() {
        assertThat(post("/hooks/main/throws", signature("/hooks/main/throws")).body())
                .isEqualTo("<Response>safe</Response>");
        assertThat(post("/hooks/main/fails", signature("/hooks/main/fails")).body())
                .isEqualTo("<Response>safe</Response>");
        HttpResponse<String> hopeless = post("/hooks/main/hopeless", signature("/hooks/main/hopeless"));
        assertThat(hopeless.statusCode()).isEqualTo(200);
        assertThat(hopeless.body()).isEqualTo(TwimlRenderer.NOTHING);
    }

    @Test
    void nothingElseIsBelowTheHooks() {
        assertThat(post("/hooks/other/sms", "x").statusCode()).isEqualTo(404);
        assertThat(post("/hooks/main/sms/", "x").statusCode()).isEqualTo(404);
        assertThat(post("/hooks/", "x").statusCode()).isEqualTo(404);
    }

    /** How the webhook behind the gate does. */
    private enum Mood {
        WELL,
        THROWS,
        FAILS,
        HOPELESS
    }

    /** Remembers what was let in. */
    private final class Probe implements Webhook {
        private final Mood mood;

        Probe(Mood mood) {
            this.mood = mood;
        }

        @Override
        public Future<Answered> answer(Form form, String query) {
            let.add(form);
            return switch (mood) {
                case WELL -> Future.succeededFuture(Answered.twiml("<Response/>", WebhookOutcome.ANSWERED));
                case THROWS -> throw new IllegalStateException("a bug");
                case FAILS, HOPELESS -> Future.failedFuture("a bug");
            };
        }

        @Override
        public Answered whenBroken(Form form, String query) {
            if (mood == Mood.HOPELESS) {
                throw new IllegalStateException("another bug");
            }
            return Answered.twiml("<Response>safe</Response>", WebhookOutcome.SAFETY);
        }
    }

    private static void assertForbidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    private static String signature(String target) {
        return Signer.sign("12345", BASE + target, FIELDS);
    }

    private HttpResponse<String> post(String target, String... signatures) {
        return send(target, body(FIELDS), Arrays.asList(signatures));
    }

    private HttpResponse<String> send(String target, String body, List<String> signatures) {
        HttpRequest.Builder request =
                request(target).header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        signatures.forEach(one -> request.header(SignatureValidator.HEADER, one));
        return exchange(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                .timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String body(String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    private static GatewaySettings gateway(String name, GatewaySettings.Kind kind) {
        return new GatewaySettings(
                name,
                kind,
                Optional.empty(),
                ACCOUNT,
                List.of(new Secret("12345")),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1294"),
                10,
                8);
    }
}
