package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Reply.Piece;
import org.spean.dialogue.ReplyCodec;
import org.spean.model.Language;

class VoiceRendererTest {
    private static final PublicUrl URL = new PublicUrl("https://hotline.example.org/");
    private static final Reply MIXED = new Reply.Spoken(
            List.of(
                    new Piece.Words("a", Language.KM, "សួស្តី -- 1"),
                    new Piece.Words("b", Language.KM, "ពីរ"),
                    new Piece.Words("c", Language.EN, "a < b & call 1280"),
                    new Piece.Number(Language.EN, "1 800 010 181")),
            new Reply.Then.Key());

    private final VoiceRenderer live = new VoiceRenderer(URL, "main", Prompts.NONE, false);

    @Test
    void aGatherIsFollowedByARedirectToTheSameStep() {
        String xml = live.render(List.of(MIXED), 3);
        VoiceDocuments.check(xml);
        assertThat(xml)
                .contains("<Gather action=\"https://hotline.example.org/hooks/main/voice/step?n=3\"")
                .endsWith("</Gather><Redirect method=\"POST\">https://hotline.example.org/hooks/main/voice/step?n=3"
                        + "</Redirect></Response>");
    }

    @Test
    void numbersAreReadDigitByDigitInGroupsTwice() {
        assertThat(live.render(List.of(MIXED), 3))
                .contains("1, 8 0 0, 0 1 0, 1 8 1. 1, 8 0 0, 0 1 0, 1 8 1.")
                .contains("a &lt; b &amp; call 1 2 8 0");
    }

    @Test
    void khmerWithoutARecordingIsOneTwoToneAndItsWordsOnlyForTheSimulator() {
        String tones = "<Play>https://hotline.example.org/prompts/two-tone.wav</Play>";
        assertThat(live.render(List.of(MIXED), 3)).containsOnlyOnce(tones).doesNotContain("សួស្តី");
        String demo = new VoiceRenderer(URL, "main", Prompts.NONE, true).render(List.of(MIXED), 3);
        VoiceDocuments.check(demo);
        assertThat(demo).containsOnlyOnce(tones).contains("<!-- សួស្តី - - 1 -->");
    }

    @Test
    void aRecordingIsPlayedInBothLanguages() {
        VoiceRenderer recorded = new VoiceRenderer(URL, "main", piece -> Optional.of(names(piece)), false);
        assertThat(recorded.render(List.of(MIXED), 3))
                .containsSubsequence(
                        "/prompts/a.wav", "/prompts/b.wav", "/prompts/c.wav", "/prompts/1.wav", "/prompts/800.wav")
                .doesNotContain("two-tone");
    }

    private static List<String> names(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> List.of(words.textId());
            case Piece.Number number -> number.groups();
            case Piece.Sound sound -> List.of(sound.clip());
        };
    }

    @Test
    void theSchemaRefusesWhatAPlatformWouldNotRun() {
        String xml = live.render(List.of(MIXED), 3);
        assertThatThrownBy(() -> VoiceDocuments.check(xml.replaceFirst("<Redirect.*</Redirect>", "")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> VoiceDocuments.check(xml.replace("a &lt; b", "សួស្តី")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> VoiceDocuments.check(xml.replace("<Play>https://hotline.example.org", "<Play>")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsStoredReadsBack() {
        assertThat(ReplyCodec.decode(ReplyCodec.encode(List.of(MIXED)))).contains(List.of(MIXED));
    }

    @Test
    void ourPeopleAreRungUnderOurOwnNumberAndAskedToPressAKey() {
        String xml = staffed(true).render(List.of(ring("dara", "stranger", "bopha")), 4);
        VoiceDocuments.check(xml);
        assertThat(xml)
                .contains(
                        "<Dial action=\"https://hotline.example.org/hooks/main/voice/rang?n=4&amp;l=en\" method=\"POST\""
                                + " timeout=\"20\" callerId=\"1294\">")
                .contains(
                        "<Number url=\"https://hotline.example.org/hooks/main/voice/whisper?n=4&amp;l=km\">+85512000091")
                .contains(
                        "<Number url=\"https://hotline.example.org/hooks/main/voice/whisper?n=4&amp;l=en\">+85512000092")
                .endsWith("</Dial></Response>");
    }

    @Test
    void whereAPlatformKnowsNoWhisperTheNumberStandsAlone() {
        String xml = staffed(false).render(List.of(ring("dara")), 4);
        VoiceDocuments.check(xml);
        assertThat(xml).contains("<Number>+85512000091</Number>");
    }

    @Test
    void nobodyWithATelephoneIsAsIfNobodyAnswered() {
        String back =
                "<Redirect method=\"POST\">https://hotline.example.org/hooks/main/voice/rang?n=4&amp;l=en</Redirect>";
        for (String xml : List.of(
                staffed(true).render(List.of(ring("stranger")), 4),
                live.render(List.of(ring("dara")), 4),
                withSender("MG0123456789abcdef0123456789abcdef").render(List.of(ring("dara")), 4))) {
            VoiceDocuments.check(xml);
            assertThat(xml).contains(back).doesNotContain("<Dial", "+855");
        }
    }

    @Test
    void somebodyIsLookedForInTheLanguageOfTheCaller() {
        String xml = live.render(List.of(then(new Reply.Then.FindPerson(Language.KM))), 4);
        VoiceDocuments.check(xml);
        assertThat(xml).contains("/voice/person?n=4&amp;l=km</Redirect>");
    }

    @Test
    void aMessageIsRecordedAndGoesOnAlsoWhenNothingWasSaid() {
        String xml = live.render(List.of(then(new Reply.Then.Listen(180))), 4);
        VoiceDocuments.check(xml);
        String spoken = "https://hotline.example.org/hooks/main/voice/spoken?n=4";
        assertThat(xml)
                .contains("<Record action=\"" + spoken + "\" method=\"POST\" maxLength=\"180\" timeout=\"5\"")
                .contains("recordingStatusCallback=\"https://hotline.example.org/hooks/main/status/recording\"/>")
                .endsWith("<Redirect method=\"POST\">" + spoken + "</Redirect></Response>");
    }

    private static Reply ring(String... staff) {
        return then(new Reply.Then.Ring(List.of(staff)));
    }

    private static Reply then(Reply.Then then) {
        return new Reply.Spoken(List.of(new Piece.Words("wait", Language.EN, "Please wait.")), then);
    }

    private static VoiceRenderer staffed(boolean whispers) {
        return new VoiceRenderer(URL, "main", Prompts.NONE, false, VoiceDocuments.verbs(whispers));
    }

    private static VoiceRenderer withSender(String sender) {
        CallVerbs verbs = new CallVerbs(new CallUrls(URL, "main"), new TwoPeople(), Optional.of(sender), true);
        return new VoiceRenderer(URL, "main", Prompts.NONE, false, verbs);
    }
}
