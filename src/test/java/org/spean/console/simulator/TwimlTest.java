package org.spean.console.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.model.Language;

/** TwiML as a telephone reads it. */
class TwimlTest {
    private static final ClipWords CLIPS =
            clip -> clip.equals("abc1") ? Optional.of(new ClipWords.Said(Language.KM, "សួស្តី")) : Optional.empty();

    @Test
    void theFirstVerbThatWaitsDecides() {
        Twiml gather =
                read("<Gather action=\"http://x/hooks/main/voice/step?n=1&amp;o=1\" numDigits=\"1\"><Say>Press 1.</Say>"
                        + "</Gather><Redirect method=\"POST\">http://x/hooks/main/voice/step?n=1</Redirect>");
        assertThat(gather.after()).isEqualTo(new After.Keys("http://x/hooks/main/voice/step?n=1&o=1", true));
        assertThat(read("<Dial action=\"/a\"><Number>+85512000009</Number></Dial>")
                        .after())
                .isEqualTo(new After.Ring("/a"));
        assertThat(read("<Record action=\"/a\" maxLength=\"60\"/><Redirect>/a</Redirect>")
                        .after())
                .isEqualTo(new After.Speak("/a", 60));
        assertThat(read("<Redirect>/a</Redirect>").after()).isEqualTo(new After.Further("/a"));
        assertThat(read("<Hangup/>").after()).isEqualTo(new After.End(false));
        assertThat(read("<Reject reason=\"busy\"/>").after()).isEqualTo(new After.End(true));
        assertThat(read("").after()).isEqualTo(new After.End(false));
    }

    @Test
    void soundsAreHeardWithTheirWordsAndKhmerWithoutARecordingIsRead() {
        Twiml said =
                read("<Play>http://x/prompts/abc1.wav</Play><Play>http://x/prompts/two-tone.wav</Play><!-- ជំនួយ -->"
                        + "<Say language=\"en-US\">Help &amp; more</Say><Play>http://evil.example/../x</Play>");
        assertThat(said.heard())
                .containsExactly(
                        new Heard("សួស្តី", "km", "/prompts/abc1.wav"),
                        new Heard("", "", "/prompts/two-tone.wav"),
                        new Heard("ជំនួយ", "km", ""),
                        new Heard("Help & more", "en", ""));
    }

    @Test
    void messagesAreReadWhole() {
        assertThat(read("<Message>a &lt;b&gt;\nc</Message><Message>d</Message>").messages())
                .containsExactly("a <b>\nc", "d");
    }

    @Test
    void whatIsNoTwimlIsNothing() {
        assertThat(Twiml.of("", CLIPS)).isEmpty();
        assertThat(Twiml.of("<Response>", CLIPS)).isEmpty();
        assertThat(Twiml.of("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Response>&b;</Response>", CLIPS)
                        .map(Twiml::heard)
                        .filter(heard -> !heard.isEmpty()))
                .isEmpty();
    }

    @Test
    void keysAreTakenAsAPlatformTakesThem() {
        assertThat(new After.Keys("/a", true).taken("12")).isEqualTo("1");
        assertThat(new After.Keys("/a", true).taken("#")).isEqualTo("#");
        assertThat(new After.Keys("/a", false).taken("0417#5")).isEqualTo("0417");
        assertThat(new After.Keys("/a", false).taken("")).isEmpty();
    }

    @Test
    void theNumbersOfOurPeopleAreNotShown() {
        Exchange exchange = new Exchange(
                "/a", Map.of(), 200, "<Response><Dial><Number url=\"/w\">+85512000009</Number></Dial></Response>");
        assertThat(exchange.twiml()).contains("+855…</Number>").doesNotContain("12000009");
    }

    private static Twiml read(String verbs) {
        return Twiml.of("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>", CLIPS)
                .orElseThrow();
    }
}
