package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Reply.Piece;
import org.spean.model.Language;

class ClosedLineTest {
    private static final List<Reply> SAFETY = List.of(new Reply.Spoken(
            List.of(
                    new Piece.Words("voice-safety", Language.KM, "សូមទូរស័ព្ទ៖"),
                    new Piece.Number(Language.KM, "117"),
                    new Piece.Words("voice-safety", Language.EN, "Please call:"),
                    new Piece.Number(Language.EN, "117")),
            new Reply.Then.Key()));

    @Test
    void onlyWhatCanBeHeardIsSaidThenItHangsUp() {
        String xml = render(Prompts.NONE);
        VoiceDocuments.check(xml);
        assertThat(xml)
                .contains("Please call:", "1 1 7. 1 1 7.")
                .endsWith("<Hangup/></Response>")
                .doesNotContain("<Gather", "<Redirect", "two-tone");
    }

    @Test
    void recordedKhmerIsHeardFirst() {
        assertThat(render(piece -> piece.language() == Language.KM ? Optional.of(List.of("a")) : Optional.empty()))
                .containsSubsequence("/prompts/a.wav", "Please call:")
                .endsWith("<Hangup/></Response>");
    }

    @Test
    void anAnswerWithoutWordsStillHangsUp() {
        assertThat(new ClosedLine(Prompts.NONE).instead(List.of()))
                .containsExactly(new Reply.Spoken(List.of(), new Reply.Then.HangUp()));
    }

    private static String render(Prompts prompts) {
        return new VoiceRenderer(new PublicUrl("https://hotline.example.org"), "main", prompts, false)
                .render(new ClosedLine(prompts).instead(SAFETY), 1);
    }
}
