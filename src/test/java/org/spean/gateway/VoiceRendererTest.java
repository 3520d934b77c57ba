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
}
