package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.app.support.TextForm;
import org.spean.app.support.Twiml;

/** What a text may hold: rows 7 to 15 and 26 of twilio-and-somleng.md section 7. */
class TextBodiesTest {
    private final RunningSpean spean = RunningSpean.shared();
    private final Platform platform = spean.platform();

    @Test
    void theFormCountsAndTheQueryIsNotRead() {
        Phone phone = atTheMenu();
        TextForm form = phone.form("1");
        Platform withQuery = platform.at(platform.path() + "?Body=2&From=%2B85512000098");
        assertThat(Twiml.of(withQuery.send(form))).isEqualTo(firstChoice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"  1 \n", "១", "１", "1.", "(1)", "\u200b1", "๑", "\u200b១\u200b", "1)", " １ "})
    void everyWayToWriteOneIsTheFirstChoice(String one) {
        Phone phone = atTheMenu();
        assertThat(phone.text(one)).isEqualTo(firstChoice());
    }

    @Test
    void anEmptyTextGetsTheMenuAgain() {
        Phone phone = atTheMenu();
        assertThat(phone.text("").all()).contains(phone.text("MENU").message());
    }

    @Test
    void twoBodiesAreNeverJoined() {
        Phone phone = atTheMenu();
        HttpAnswer answer = platform.send(phone.form("1").and("Body", "2"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(phone.text("1")).isEqualTo(firstChoice());
    }

    @Test
    void aTextOf1600KhmerLettersIsAnswered() {
        Phone phone = spean.newPhone();
        TextForm form = phone.form("ក".repeat(1600));
        assertThat(form.encoded().length).isGreaterThan(14_400);
        assertThat(Twiml.of(platform.send(form)).messages()).isNotEmpty();
    }

    @Test
    void threeHundredUnknownFieldsDoNoHarm() {
        TextForm form = atTheMenu().form("1");
        for (int i = 0; i < 300; i++) {
            form = form.and("Unknown" + i, "value " + i);
        }
        assertThat(Twiml.of(platform.send(form))).isEqualTo(firstChoice());
    }

    @Test
    void newFieldsOfThePlatformAreAcceptedAndSigned() {
        TextForm form = atTheMenu().form("1").and("Foo", "bar").and("ChannelMetadata", "{\"type\":\"x\"}");
        assertThat(Twiml.of(platform.send(form))).isEqualTo(firstChoice());
        RawRequest altered = platform.signed(form.with("MessageSid", Platform.newSid()));
        String body = new String(altered.body(), StandardCharsets.US_ASCII).replace("Foo=bar", "Foo=baz");
        assertThat(platform.send(altered.carrying(body)).status()).isEqualTo(403);
    }

    @Test
    void elevenMegabytesAreRefusedAtOnce() {
        byte[] body = new byte[11 << 20];
        java.util.Arrays.fill(body, (byte) 'a');
        HttpAnswer answer = platform.send(RawRequest.form(platform.path(), body));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.took()).isLessThan(java.time.Duration.ofSeconds(2));
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsRefusedWhenItGetsTooLong() {
        String chunk = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
        RawRequest request = RawRequest.form(platform.path(), new byte[0])
                .header("Transfer-Encoding", "chunked")
                .carrying(chunk.repeat(5) + "0\r\n\r\n");
        assertThat(platform.send(request).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001",
                "SOS \u0000",
                "\ufffe\uffff",
                "]]>",
                "<script>alert(1)</script>",
                "&amp;",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "😀",
                "\u202e1",
                "\u0085\u2028",
                "{numbers} %s ${jndi:ldap://127.0.0.1/a}",
                "្្្"
            })
    void whateverIsWrittenTheAnswerIsWellFormed(String body) {
        Phone phone = spean.newPhone();
        assertThat(phone.text(body).messages()).isNotEmpty();
        // The same where free words are kept.
        phone.text("SOS");
        phone.text("1");
        assertThat(phone.text(body).messages()).isNotEmpty();
    }

    @Test
    void halfALetterCannotBeSignedAndIsRefused() {
        RawRequest request = platform.signed(spean.newPhone().form("X"));
        for (String broken : new String[] {"%ED%A0%80", "%FF", "%C0%80", "%zz", "%4", "%"}) {
            String body = new String(request.body(), StandardCharsets.US_ASCII).replace("Body=X", "Body=" + broken);
            assertThat(platform.send(request.carrying(body)).status())
                    .as(broken)
                    .isEqualTo(403);
        }
    }

    @Test
    void theShortFormOfSomlengIsEnough() {
        TextForm form = new TextForm(java.util.List.of())
                .and("MessageSid", "0b1c2d3e-4f50-4a61-8b72-93a4b5c6d7e8")
                .and("AccountSid", Platform.ACCOUNT)
                .and("From", spean.newPhone().number())
                .and("To", "1294")
                .and("Body", "MENU");
        Twiml answer = Twiml.of(platform.send(form));
        assertThat(answer.messages()).hasSize(1);
        assertThat(Twiml.of(platform.send(form))).isEqualTo(answer);
    }

    @Test
    void aPictureWithoutWordsIsAnswered() {
        TextForm form = spean.newPhone()
                .form("")
                .with("NumMedia", "1")
                .and("MediaUrl0", "https://api.twilio.com/x")
                .and("MediaContentType0", "image/jpeg");
        assertThat(Twiml.of(platform.send(form)).messages()).isNotEmpty();
        assertThat(Twiml.of(platform.send(
                                spean.newPhone().form("").without("Body").with("NumMedia", "1")))
                        .messages())
                .isNotEmpty();
    }

    private Phone atTheMenu() {
        Phone phone = spean.newPhone();
        phone.text("សួស្តី");
        return phone;
    }

    private Twiml firstChoice() {
        return atTheMenu().text("1");
    }
}
