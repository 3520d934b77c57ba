package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.settings.Secret;

/**
 * The vectors of twilio-java (J), twilio-node (N), twilio-python (P) and the documentation (D), numbered as in
 * twilio-and-somleng.md section 2.4, and our own (O), token 12345.
 */
class SignatureVectorsTest {
    private static final SignatureValidator VALIDATOR = new SignatureValidator(List.of(new Secret("12345")));
    private static final String HOST = "https://mycompany.com";
    private static final String REST = "/myapp.php?foo=1&bar=2";
    private static final String U = HOST + REST;
    private static final String[] P = {
        "CallSid",
        "CA1234567890ABCDE",
        "Caller",
        "+14158675309",
        "Digits",
        "1234",
        "From",
        "+14158675309",
        "To",
        "+18005551212"
    };
    private static final String A = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String OURS = "https://hotline.example.org/twilio/";
    private static final String HASH = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    private static final String JSON = "{\"property\": \"value\", \"boolean\": true}";

    record Vector(String id, String url, String signature, String... fields) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Vector> forms() {
        String text = "សួស្តី 1";
        String[] call = {
            "CallSid",
            "CA00000000000000000000000000000001",
            "AccountSid",
            A,
            "From",
            "+85512345678",
            "To",
            "+14155552345",
            "CallStatus",
            "ringing",
            "ApiVersion",
            "2010-04-01",
            "Direction",
            "inbound"
        };
        String[] pressed = {
            "CallSid",
            "CA00000000000000000000000000000001",
            "AccountSid",
            A,
            "From",
            "+85512345678",
            "To",
            "+14155552345",
            "CallStatus",
            "in-progress",
            "ApiVersion",
            "2010-04-01",
            "Direction",
            "inbound",
            "Digits",
            "1"
        };
        return Stream.of(
                new Vector("1 J N P", U, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", P),
                new Vector("2 signed with :443", U, "kvajT1Ptam85bY51eRf/AJRuM3w=", P),
                new Vector("3 http signed with :80", "http://mycompany.com" + REST, "0ZXoZLH/DfblKGATFgpif+LLRf4=", P),
                new Vector(
                        "4 http with its port", "http://mycompany.com:1234" + REST, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU=", P),
                new Vector("5 signed without port", HOST + ":1234" + REST, "RSOYDt4T1cUTdK1PDd93/VVr8B8=", P),
                new Vector("6 no fields", U, "zYQTYrRWXE7LtzbG4PfP7/bkkGo="),
                new Vector("7 no query", HOST + "/myapp.php", "1xaxFBvyzXYvWplzNOSs28HWO94=", P),
                new Vector(
                        "8 longer query",
                        U + "&type=thiswontbeusedinthesignaturegeneratorandsoshouldbeignored",
                        "hYkNsTBttoNGkyCS0p+wWmQoRTg=",
                        P),
                new Vector(
                        "9 escapes in the query",
                        HOST + "/myapp.php?foo=hello%20world&bar=test%2Bvalue",
                        "er2tvAP1Wx+iuTTE2BPgvEaN1cs=",
                        P),
                new Vector(
                        "10 special letters",
                        U,
                        "dCPiR4WtQ6QFN6pJh81CtlCcWLQ=",
                        "Message",
                        "Hello & goodbye! @#$%^*()",
                        "From",
                        "+1 (415) 867-5309",
                        "Special",
                        "unicode: ñáéíóú"),
                new Vector(
                        "11 empty fields",
                        U,
                        "9HHp/OqQMEwdrVebHDdA/+tqjX8=",
                        "Digits",
                        "",
                        "CallSid",
                        "CA1234567890ABCDE",
                        "EmptyParam",
                        ""),
                new Vector(
                        "13 sorted",
                        U,
                        "enveUe73ZTVLAekHxez3Qx6JuuQ=",
                        "Zebra",
                        "last",
                        "Alpha",
                        "first",
                        "Beta",
                        "second",
                        "Gamma",
                        "third"),
                new Vector(
                        "14 letters in the URL", HOST + "/webhook/España?año=2023", "G/Hx6mqqnjUNlPAoi2Sp9bGst0g=", P),
                new Vector(
                        "15 case of names",
                        U,
                        "jDK7WKT8wiNrwggd4ceTv4e1MJ4=",
                        "callSid",
                        "lowercase",
                        "CallSid",
                        "uppercase",
                        "CALLSID",
                        "allcaps"),
                new Vector("16 two slashes", HOST + ":443//myapp.php?foo=1&bar=2", "A9lH3u16NjyiiM/+wylw5rirFUs=", P),
                new Vector(
                        "20 user and password",
                        "https://user:pass@mycompany.com" + REST,
                        "CukzLTc1tT5dXEDIHm/tKBanW10=",
                        P),
                new Vector("21 user", "https://user@mycompany.com" + REST, "2YRLlVAflCqxaNicjMpJcSTgzSs=", P),
                new Vector(
                        "22 user, signed with :443",
                        "https://user:pass@mycompany.com" + REST,
                        "ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=",
                        P),
                new Vector("23 escaped quote", U + "&Body=It%27s+amazing", "TfZzewPq8wqrGlMfyAud8+/IvJ0=", P),
                new Vector(
                        "24 two values",
                        U,
                        "83O6e2vORAoJHUNzJjDWN1jz+BA=",
                        "MessagingBinding.Address",
                        "+1325xxxxxxx",
                        "MessagingBinding.Address",
                        "+1415xxxxxxx"),
                new Vector(
                        "24 the other way round",
                        U,
                        "83O6e2vORAoJHUNzJjDWN1jz+BA=",
                        "MessagingBinding.Address",
                        "+1415xxxxxxx",
                        "MessagingBinding.Address",
                        "+1325xxxxxxx"),
                new Vector(
                        "25 three values, two the same",
                        U,
                        "IK+Dwps556ElfBT0I3Rgjkr1wJU=",
                        "Sid",
                        "CA123",
                        "SidAccount",
                        "AC123",
                        "Digits",
                        "5678",
                        "Digits",
                        "1234",
                        "Digits",
                        "1234"),
                new Vector(
                        "26 D",
                        "https://example.com/myapp.php?foo=1&bar=2",
                        "L/OH5YylLD5NRKLltdqwSvS0BnU=",
                        "CallSid",
                        "CA1234567890ABCDE",
                        "Caller",
                        "+14158675310",
                        "Digits",
                        "1234",
                        "From",
                        "+14158675310",
                        "To",
                        "+18005551212"),
                new Vector("O1", OURS + "sms", "qVUKRzBQhLHCELM+SLOfu7JO/Lw=", sms(text)),
                new Vector("O2 signed with :443", OURS + "sms", "20N9LxzrwxqsLXxKWOOvfznMOeY=", sms(text)),
                new Vector("O3 spaces kept", OURS + "sms", "HFAIk0aMu5zHh1taU+zU0QAO1Yo=", sms("  1 \n")),
                new Vector("O4 empty text", OURS + "sms", "4Zsomx40N1dUOeRmfnbzNHPATZo=", sms("")),
                new Vector("O5 two texts", OURS + "sms", "AKyOfIJfW1bF28BPxdTkMe7Yuu8=", sms("1", "2")),
                new Vector(
                        "O6 GET",
                        OURS + "sms?AccountSid=" + A + "&Body=1&From=%2B85512345678",
                        "I+LQ7zfLiJ6aZS/lL1gjgVw7KB8="),
                new Vector(
                        "O7 port and escape",
                        "https://hotline.example.org:8443/twilio/sms?t=a%2Bb",
                        "mclU2OLvfMt85F6asollbOFj7lQ=",
                        sms(text)),
                new Vector("O8 call", OURS + "voice", "DjsjgmTYYtndsihklVr9R68smlY=", call),
                new Vector("O9 key pressed", OURS + "voice/menu?s=root", "RC3esAcBQqfc70c8JXBH4pEO3YQ=", pressed),
                new Vector(
                        "O10 receipt",
                        OURS + "status?b=42",
                        "8lJRgPUlToXKul25GgsWij1GfGQ=",
                        "MessageSid",
                        "SM00000000000000000000000000000002",
                        "SmsSid",
                        "SM00000000000000000000000000000002",
                        "AccountSid",
                        A,
                        "MessageStatus",
                        "undelivered",
                        "SmsStatus",
                        "undelivered",
                        "ErrorCode",
                        "30003",
                        "To",
                        "+85512345678",
                        "From",
                        "+14155552345"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isAccepted(Vector vector) {
        assertThat(accepts(vector.url, vector.signature, vector.fields)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isRefusedWithOneMoreFieldOrAnotherPath(Vector vector) {
        String[] more =
                Stream.concat(Stream.of(vector.fields), Stream.of("Z", "1")).toArray(String[]::new);
        assertThat(accepts(vector.url, vector.signature, more)).isFalse();
        assertThat(accepts(vector.url + "x", vector.signature, vector.fields)).isFalse();
    }

    @Test
    void vector12FieldsWithoutAValueCountAsEmpty() {
        String[] fields = {"Digits", "", "CallSid", "CA1234567890ABCDE", "NullParam", ""};
        assertThat(accepts(U, "L9lTTwIlxM1xGAtLRwhOSZggRhM=", fields)).isTrue();
    }

    @Test
    void vectors17To19TheHashOfABodyThatIsNotAForm() {
        assertThat(body(U + "&bodySHA256=" + HASH, JSON, "a9nBmqA0ju/hNViExpshrM61xv4="))
                .isTrue();
        assertThat(body(HOST + "/myapp.php?bodySHA256=" + HASH, JSON, "y77kIzt2vzLz71DgmJGsen2scGs="))
                .isTrue();
        String empty = "&bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assertThat(body(U + empty, "{}", "Ldidvp12m26NI7eqEvxnEpkd9Hc=")).isTrue();
    }

    @Test
    void anAlteredBodyOrAHashInCapitalsOrNoneIsRefused() {
        String url = U + "&bodySHA256=" + HASH;
        assertThat(body(url, JSON + " ", "a9nBmqA0ju/hNViExpshrM61xv4=")).isFalse();
        String capitals = U + "&bodySHA256=" + HASH.toUpperCase(Locale.ROOT);
        assertThat(body(capitals, JSON, Signer.sign("12345", capitals))).isFalse();
        assertThat(body(U, JSON, Signer.sign("12345", U))).isFalse();
        assertThat(body(HOST, JSON, Signer.sign("12345", HOST))).isFalse();
    }

    @Test
    void vector27AWrongEmptyOrAbsentSignatureIsRefused() {
        Form form = Form.of(P);
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of(""),
                List.of("NOTRSOYDt4T1cUTdK1PDd93/VVr8B8="),
                List.of("rsoydt4t1cutdk1pdd93/vvr8b8="),
                List.of("RSOYDt4T1cUTdK1PDd93/VVr8B8"),
                List.of("RSOYDt4T1cUTdK1PDd93/VVr8B9="),
                List.of("é".repeat(28)),
                List.of("x".repeat(10_000)),
                List.of("RSOYDt4T1cUTdK1PDd93/VVr8B8=", "RSOYDt4T1cUTdK1PDd93/VVr8B8="))) {
            assertThat(VALIDATOR.accepts(U, form, headers)).isFalse();
        }
        assertThat(VALIDATOR.accepts("", form, List.of("RSOYDt4T1cUTdK1PDd93/VVr8B8=")))
                .isFalse();
        assertThat(VALIDATOR.accepts("no url at all", form, List.of("RSOYDt4T1cUTdK1PDd93/VVr8B8=")))
                .isFalse();
    }

    private static boolean accepts(String url, String signature, String... fields) {
        return VALIDATOR.accepts(url, Form.of(fields), List.of(signature));
    }

    private static boolean body(String url, String body, String signature) {
        return VALIDATOR.acceptsBody(url, body.getBytes(StandardCharsets.UTF_8), List.of(signature));
    }

    private static String[] sms(String... bodies) {
        Stream<String> fixed = Stream.of(
                "AccountSid",
                A,
                "From",
                "+85512345678",
                "MessageSid",
                "SM00000000000000000000000000000001",
                "NumMedia",
                "0",
                "To",
                "1294");
        return Stream.concat(fixed, Stream.of(bodies).flatMap(body -> Stream.of("Body", body)))
                .toArray(String[]::new);
    }
}
