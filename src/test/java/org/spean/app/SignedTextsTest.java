package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.app.support.TextForm;
import org.spean.app.support.Twiml;

/** Who is let in: rows 1 to 6, 25 and 30 of twilio-and-somleng.md section 7. Whoever is not gets 403, and nothing is kept. */
class SignedTextsTest {
    private final RunningSpean spean = RunningSpean.shared();
    private final Platform platform = spean.platform();
    private final Phone phone = spean.newPhone();

    /** The phone signs as Twilio does: vectors O1 to O5 of section 2.4, made with another program. */
    @Test
    void theTestPhoneSignsLikeTheVectors() {
        TextForm base =
                TextForm.of(Platform.ACCOUNT, "SM00000000000000000000000000000001", "+85512345678", "1294", "សួស្តី 1");
        String url = "https://hotline.example.org/twilio/sms";
        assertThat(base.signature("12345", url)).isEqualTo("qVUKRzBQhLHCELM+SLOfu7JO/Lw=");
        assertThat(base.signature("12345", "https://hotline.example.org:443/twilio/sms"))
                .isEqualTo("20N9LxzrwxqsLXxKWOOvfznMOeY=");
        assertThat(base.with("Body", "  1 \n").signature("12345", url)).isEqualTo("HFAIk0aMu5zHh1taU+zU0QAO1Yo=");
        assertThat(base.with("Body", "").signature("12345", url)).isEqualTo("4Zsomx40N1dUOeRmfnbzNHPATZo=");
        assertThat(base.with("Body", "2").and("Body", "1").signature("12345", url))
                .isEqualTo("AKyOfIJfW1bF28BPxdTkMe7Yuu8=");
    }

    @Test
    void aSignedGreetingGetsTheFirstMenuInKhmer() {
        Twiml answer = phone.text("សួស្តី 1");
        assertThat(answer.isKhmer()).isTrue();
        assertThat(answer.message()).contains("\n1\u00a0", "\n2\u00a0", "\n3\u00a0", "\n4\u00a0", "\n0 ");
    }

    @Test
    void aSignatureMadeWithTheUsualPortIsRight() {
        TextForm form = phone.form("MENU");
        String signature = form.signature(Platform.TOKEN, Platform.BASE + ":443" + platform.path());
        Twiml answer = Twiml.of(platform.send(platform.unsigned(form).header("X-Twilio-Signature", signature)));
        assertThat(answer.messages()).hasSize(1);
    }

    @Test
    void withoutASignatureNobodyComesIn() {
        refused(platform.unsigned(phone.form("SOS")));
    }

    @Test
    void anAlteredTextIsRefused() {
        TextForm form = phone.form("SOS 1");
        RawRequest signed = platform.signed(form);
        refused(signed.carrying(
                new String(signed.body(), java.nio.charset.StandardCharsets.US_ASCII).replace("SOS+1", "SOS+2")));
    }

    @Test
    void aLowerCasedSignatureIsRefused() {
        TextForm form = phone.form("SOS");
        String signature = form.signature(Platform.TOKEN, Platform.BASE + platform.path());
        refused(platform.unsigned(form).header("X-Twilio-Signature", signature.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void aSignatureOfTenKilobytesIsRefused() {
        refused(platform.unsigned(phone.form("SOS")).header("X-Twilio-Signature", "A".repeat(10_000)));
    }

    @Test
    void twoSignaturesAreRefusedEvenIfBothAreRight() {
        TextForm form = phone.form("SOS");
        String signature = form.signature(Platform.TOKEN, Platform.BASE + platform.path());
        refused(platform.signed(form).header("X-Twilio-Signature", signature));
        refused(platform.signed(form).header("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "?", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "qVUKRzBQhLHCELM+SLOfu7JO/Lw=", "\u00e9"})
    void aGarbledSignatureIsRefused(String signature) {
        refused(platform.unsigned(phone.form("SOS")).header("X-Twilio-Signature", signature));
    }

    @Test
    void anotherTokenIsRefused() {
        TextForm form = phone.form("SOS");
        String signature = form.signature("54321", Platform.BASE + platform.path());
        refused(platform.unsigned(form).header("X-Twilio-Signature", signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?Body=2", "?From=%2B85512000099", "?", "?Body=SOS&From=%2B85512000099"})
    void whatIsAddedToTheAddressAfterSigningIsRefused(String query) {
        refused(platform.signed(phone.form("1")).to(platform.path() + query));
    }

    @Test
    void aSignatureForAnotherPathIsRefused() {
        TextForm form = phone.form("SOS");
        String signature = form.signature(Platform.TOKEN, Platform.BASE + "/hooks/main/voice");
        refused(platform.unsigned(form).header("X-Twilio-Signature", signature));
    }

    @Test
    void aForeignAccountIsRefusedThoughTheSignatureIsRight() {
        refused(platform.signed(phone.form("SOS").with("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")));
        refused(platform.signed(phone.form("SOS").without("AccountSid")));
        refused(platform.signed(phone.form("SOS").and("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")));
    }

    @Test
    void everyRefusalLooksTheSame() {
        TextForm form = phone.form("SOS");
        HttpAnswer unsigned = platform.send(platform.unsigned(form));
        HttpAnswer foreign = platform.send(form.with("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"));
        HttpAnswer garbled = platform.send(platform.unsigned(form).header("X-Twilio-Signature", "x"));
        assertThat(foreign.headers()).isEqualTo(unsigned.headers());
        assertThat(garbled.headers()).isEqualTo(unsigned.headers());
    }

    @Test
    void aForgedHostChangesNothing() {
        String menu = phone.text("MENU").message();
        TextForm form = phone.form("MENU");
        RawRequest forged = platform.signed(form)
                .without("Host")
                .header("Host", "evil.example.com")
                .header("X-Forwarded-Host", "evil.example.com")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Port", "8080")
                .header("X-Forwarded-Path", "/elsewhere")
                .header("X-Original-URL", "/hooks/main/voice")
                .header("Forwarded", "host=evil.example.com;proto=http");
        assertThat(Twiml.of(platform.send(forged)).message()).isEqualTo(menu);
    }

    @Test
    void aSignatureForAForgedHostIsRefused() {
        TextForm form = phone.form("SOS");
        String signature = form.signature(Platform.TOKEN, "https://evil.example.com" + platform.path());
        refused(platform.unsigned(form)
                .without("Host")
                .header("Host", "evil.example.com")
                .header("X-Forwarded-Host", "evil.example.com")
                .header("X-Twilio-Signature", signature));
    }

    @Test
    void refusalsAreCounted() {
        double before = spean.metric("spean_security_events_total{type=\"bad_signature\"}");
        platform.send(platform.unsigned(phone.form("SOS")));
        assertThat(spean.metric("spean_security_events_total{type=\"bad_signature\"}"))
                .isEqualTo(before + 1);
    }

    private void refused(RawRequest request) {
        long before = spean.keys();
        HttpAnswer answer = platform.send(request);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
        assertThat(spean.keys()).as("keys in Redis").isEqualTo(before);
    }
}
