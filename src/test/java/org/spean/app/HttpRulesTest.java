package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.app.support.TextForm;

/** Methods, types, required fields and nonsense: rows 24 and 27 to 29, and the contract's "Public port". */
class HttpRulesTest {
    private static final String MENU = "MENU";

    private final RunningSpean spean = RunningSpean.shared();
    private final Platform platform = spean.platform();
    private final Phone phone = spean.newPhone();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"})
    void onlyPostIsTaken(String method) {
        RawRequest request = platform.signed(phone.form("SOS")).as(method);
        HttpAnswer answer = nothingKept(method.equals("GET") || method.equals("HEAD") ? bare(request) : request);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("POST");
    }

    @Test
    void aSignedGetIsNotTakenEither() {
        String query = "?AccountSid=" + Platform.ACCOUNT + "&Body=1&From=%2B85512345678";
        String signature = new TextForm(List.of()).signature(Platform.TOKEN, Platform.BASE + platform.path() + query);
        RawRequest get = RawRequest.get(platform.path() + query).header("X-Twilio-Signature", signature);
        assertThat(nothingKept(get).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "", "form"})
    void anotherTypeIsNotTaken(String type) {
        RawRequest request = platform.signed(phone.form("SOS")).without("Content-Type");
        assertThat(nothingKept(request.header("Content-Type", type)).status()).isEqualTo(415);
    }

    @Test
    void noTypeAndTwoTypesAreNotTaken() {
        RawRequest request = platform.signed(phone.form("SOS"));
        assertThat(nothingKept(request.without("Content-Type")).status()).isEqualTo(415);
        assertThat(nothingKept(request.header("Content-Type", "text/plain")).status())
                .isEqualTo(415);
    }

    @Test
    void aJsonBodyWithItsHashInTheAddressIsNotTaken() {
        String body = "{\"property\": \"value\", \"boolean\": true}";
        String target =
                platform.path() + "?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        String signature = new TextForm(List.of()).signature(Platform.TOKEN, Platform.BASE + target);
        RawRequest json = RawRequest.form(target, new byte[0])
                .without("Content-Type")
                .header("X-Twilio-Signature", signature)
                .carrying(body);
        assertThat(nothingKept(json.header("Content-Type", "application/json")).status())
                .isEqualTo(415);
        assertThat(nothingKept(json.header("Content-Type", "application/x-www-form-urlencoded"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded ; charset=utf-8"})
    void theTypeMayBeWrittenInAnyUsualWay(String type) {
        RawRequest request = platform.signed(phone.form(MENU)).without("Content-Type");
        assertThat(platform.send(request.header("Content-Type", type)).status()).isEqualTo(200);
    }

    @Test
    void anEmptyBodyIsRefused() {
        TextForm nothing = new TextForm(List.of());
        assertThat(nothingKept(platform.signed(nothing)).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MessageSid", "From", "To"})
    void aRequiredFieldThatIsMissingOrDoubledIsABadRequest(String name) {
        TextForm form = phone.form("SOS");
        assertThat(nothingKept(platform.signed(form.without(name))).status()).isEqualTo(400);
        assertThat(nothingKept(platform.signed(form.and(name, "x"))).status()).isEqualTo(400);
        assertThat(nothingKept(platform.signed(form.and(name, form.value(name))))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "{p001}:s:x", "SM\n1", "ស"})
    void aMessageIdThatIsNoneIsABadRequest(String sid) {
        assertThat(nothingKept(platform.signed(phone.form("SOS").with("MessageSid", sid)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMessageIdOf81LettersIsABadRequest() {
        assertThat(nothingKept(platform.signed(phone.form("SOS").with("MessageSid", "S".repeat(81))))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous",
                "",
                "whatsapp:+85512000001",
                "1294",
                "1297",
                "855",
                "Smart",
                "Cellcard",
                "sip:x@example.org",
                "+266696687",
                "client:x",
                "+",
                "+855",
                "12345678901234567890",
                "ក",
                "unknown",
                "\u0000"
            })
    void whoCannotBeAnsweredGetsSilence(String from) {
        TextForm form = phone.form("SOS").with("From", from);
        HttpAnswer answer = nothingKept(platform.signed(form));
        assertThat(org.spean.app.support.Twiml.of(answer).isSilence()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hooks/other/sms", "/hooks/main/sms/", "/hooks/main", "/hooks/", "/hooks/main/SMS"})
    void whereNothingIsThereIsNothing(String path) {
        assertThat(nothingKept(platform.at(path).signed(phone.form("SOS"))).status())
                .isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        HttpAnswer answer = platform.send(phone.form(MENU));
        assertThat(answer.header("x-content-type-options")).contains("nosniff");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("server")).isEmpty();
    }

    @Test
    void peopleAreAnsweredWhileSlowClientsHoldTheirConnections() throws Exception {
        List<HttpLine> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                HttpLine line = HttpLine.open(platform.server());
                line.drip("POST " + platform.path() + " HTTP/1.1\r\nHost: x\r\nContent-Le");
                slow.add(line);
            }
            HttpAnswer answer = platform.send(phone.form(MENU));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.took()).isLessThan(Duration.ofMillis(500));
        } finally {
            for (HttpLine line : slow) {
                line.close();
            }
        }
    }

    /** A platform that gets a 5xx gives the person its own English error, or nothing. */
    @Test
    void whateverComesIsNeverOurFault() {
        Random random = new Random(20261125);
        for (int i = 0; i < 150; i++) {
            TextForm form = phone.form("SOS");
            for (int field = random.nextInt(6); field > 0; field--) {
                String[] names = {"Body", "From", "To", "MessageSid", "OptOutType", "NumMedia", "\u0000", ""};
                String name = names[random.nextInt(names.length)];
                form = random.nextBoolean() ? form.and(name, nonsense(random)) : form.with(name, nonsense(random));
            }
            RawRequest request = platform.signed(form);
            if (random.nextInt(4) == 0) {
                byte[] bytes = request.body().clone();
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                request = new RawRequest("POST", request.target(), request.headers(), bytes);
            }
            assertThat(platform.send(request).status())
                    .as("the status of round " + i)
                    .isIn(200, 400, 403);
        }
    }

    private static String nonsense(Random random) {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> 0x1780 + random.nextInt(0x80);
                        case 2 -> 0x10000 + random.nextInt(0x1000);
                        default -> 0x20 + random.nextInt(0x60);
                    });
        }
        return text.toString();
    }

    private static RawRequest bare(RawRequest request) {
        return new RawRequest(request.method(), request.target(), request.headers(), new byte[0]);
    }

    private HttpAnswer nothingKept(RawRequest request) {
        long before = spean.keys();
        HttpAnswer answer = platform.send(request);
        assertThat(spean.keys()).as("keys in Redis").isEqualTo(before);
        return answer;
    }
}
