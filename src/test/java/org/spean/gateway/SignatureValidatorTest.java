package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.spean.settings.Secret;

/** Ours against the SDK's on whatever comes, and where the two are meant to differ. */
class SignatureValidatorTest {
    private static final String TOKEN = "12345";
    private static final String URL = "https://hotline.example.org/hooks/main/sms";

    private final SignatureValidator ours = new SignatureValidator(List.of(new Secret(TOKEN)));
    private final RequestValidator sdk = new RequestValidator(TOKEN);

    @Property(tries = 300)
    void bothAcceptWhatIsSigned(@ForAll("urls") String url, @ForAll("fields") Map<String, String> fields) {
        String signature = Signer.sign(TOKEN, url, flat(fields));
        assertThat(sdk.validate(url, fields, signature)).isTrue();
        assertThat(ours.accepts(url, Form.of(flat(fields)), List.of(signature))).isTrue();
    }

    @Property(tries = 300)
    void bothGiveTheSameVerdictOnWhatIsTamperedWith(
            @ForAll("urls") String signed,
            @ForAll("urls") String called,
            @ForAll("fields") Map<String, String> fields,
            @ForAll("fields") Map<String, String> other) {
        String signature = Signer.sign(TOKEN, signed, flat(fields));
        assertThat(ours.accepts(called, Form.of(flat(other)), List.of(signature)))
                .isEqualTo(sdk.validate(called, other, signature));
        assertThat(ours.accepts(called, Form.of(flat(fields)), List.of(signature)))
                .isEqualTo(sdk.validate(called, fields, signature));
    }

    @Property(tries = 200)
    void bothRefuseGarbage(@ForAll String url, @ForAll String signature, @ForAll("fields") Map<String, String> fields) {
        assertThat(ours.accepts(url, Form.of(flat(fields)), List.of(signature))).isFalse();
        assertThat(ours.acceptsBody(url, new byte[] {1}, List.of(signature))).isFalse();
    }

    @Test
    void unlikeTheSdkAnEscapeInTheQuerySurvivesTheOtherPort() {
        String url = URL + "?t=a%2Bb";
        String signature = Signer.sign(TOKEN, "https://hotline.example.org:443/hooks/main/sms?t=a%2Bb");
        assertThat(ours.accepts(url, Form.EMPTY, List.of(signature))).isTrue();
        assertThat(sdk.validate(url, new HashMap<>(), signature))
                .as("the SDK encodes it again")
                .isFalse();
    }

    @Test
    void unlikeTheSdkAHostWithAnUnderscoreMayHaveAnotherPort() {
        String signature = Signer.sign(TOKEN, "https://hot_line.example.org:443/a");
        assertThat(ours.accepts("https://hot_line.example.org/a", Form.EMPTY, List.of(signature)))
                .isTrue();
    }

    @Test
    void anyTokenMaySignWhileTheyAreChanged() {
        SignatureValidator both = new SignatureValidator(List.of(new Secret("new"), new Secret("old")));
        for (String token : List.of("new", "old")) {
            assertThat(both.accepts(URL, Form.EMPTY, List.of(Signer.sign(token, URL))))
                    .isTrue();
        }
        assertThat(both.accepts(URL, Form.EMPTY, List.of(Signer.sign("older", URL))))
                .isFalse();
    }

    @Test
    void thePortOfAnIpv6HostIsFound() {
        assertThat(PublicUrl.withOtherPort("http://[::1]/a")).isEqualTo("http://[::1]:80/a");
        assertThat(PublicUrl.withOtherPort("http://[::1]:8080/a")).isEqualTo("http://[::1]/a");
        assertThat(PublicUrl.withOtherPort("https://u:p@x.org?a=:1")).isEqualTo("https://u:p@x.org:443?a=:1");
        assertThat(PublicUrl.withOtherPort("https://x.org:1")).isEqualTo("https://x.org");
    }

    @Test
    void theUrlIsTheConfiguredBaseAndTheRawTarget() {
        assertThat(new PublicUrl("https://x.org/#rc=2&rp=5xx").of("/hooks/main/sms?m=%2B"))
                .contains("https://x.org/hooks/main/sms?m=%2B");
        assertThat(new PublicUrl("https://x.org/spean").of("/hooks")).contains("https://x.org/spean/hooks");
        assertThat(new PublicUrl("https://x.org").of("http://evil.org/hooks")).isEmpty();
        assertThat(new PublicUrl("https://x.org").of("")).isEmpty();
    }

    @Provide
    Arbitrary<String> urls() {
        return Arbitraries.of(
                "https://hotline.example.org/hooks/main/sms",
                "https://hotline.example.org:443/hooks/main/sms",
                "https://hotline.example.org:8443/hooks/main/sms",
                "http://hotline.example.org:80/hooks/main/sms",
                "http://hotline.example.org/hooks/main/sms?m=abc234&n=1",
                "http://hotline.example.org:8080/hooks/main/sms?m=abc234&n=1",
                "https://hotline.example.org/");
    }

    @Provide
    Arbitrary<Map<String, String>> fields() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("ABab.0").ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> values = Arbitraries.strings()
                .withCharRange('\u0020', '\u007e')
                .withCharRange('\u1780', '\u17d3')
                .ofMaxLength(12);
        return Arbitraries.maps(names, values).ofMaxSize(6);
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
