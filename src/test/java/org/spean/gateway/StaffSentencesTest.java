package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Folders;
import org.spean.calls.RecordingState;
import org.spean.calls.RecordingStep.Answer;
import org.spean.calls.RecordingStep.Piece;
import org.spean.calls.RecordingStep.Sentence;
import org.spean.calls.RecordingStep.Then;
import org.spean.content.ContentPack;
import org.spean.content.SystemText;
import org.spean.model.Language;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;

/** What our own people hear: the same words in the code, which a platform says, and in the pack, which are recorded. */
class StaffSentencesTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final PublicUrl URL = new PublicUrl("https://hotline.example.org");

    @Test
    void thePackHasEverySentenceWithTheWordsThatAreSaidWithoutIt() {
        ContentPack pack = switch (PackReader.read(Folders.content(), ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken -> throw new AssertionError(broken.problems());
        };
        for (Sentence sentence : Sentence.values()) {
            assertThat(english(pack, sentence.key())).isEqualTo(sentence.words());
        }
        assertThat(english(pack, "staff-whisper")).isEqualTo(StaffLeg.WORDS);
    }

    @Test
    void everyTurnIsOurTwimlInEveryLanguageRecordedOrNot() {
        Prompts recorded = new Prompts() {
            @Override
            public Optional<List<String>> clips(org.spean.dialogue.Reply.Piece piece) {
                return Optional.of(List.of(HASH, HASH));
            }

            @Override
            public Optional<List<String>> forStaff(String key, Language language) {
                return Optional.of(List.of(HASH));
            }
        };
        List<Piece> pieces = List.of(
                new Piece.Say(Sentence.TOO_LOUD),
                new Piece.Say(Sentence.SCRIPT),
                new Piece.Digits(117),
                new Piece.Play(HASH),
                new Piece.Say(Sentence.KEEP));
        for (Prompts prompts : List.of(Prompts.NONE, recorded)) {
            RecordRenderer renderer = new RecordRenderer(new CallUrls(URL, "main"), prompts);
            for (Then then : List.of(
                    new Then.Gather(1, false),
                    new Then.Gather(5, true),
                    new Then.Record(60),
                    new Then.Wait(),
                    new Then.HangUp())) {
                for (Optional<Language> language :
                        List.of(Optional.<Language>empty(), Optional.of(Language.KM), Optional.of(Language.EN))) {
                    Answer answer = new Answer(new RecordingState.Ended(), pieces, then);
                    VoiceDocuments.check(renderer.render(answer, language, 7));
                }
            }
        }
    }

    @Test
    void khmerStaffHearTheRecordedWhisper() {
        Prompts khmer = new Prompts() {
            @Override
            public Optional<List<String>> clips(org.spean.dialogue.Reply.Piece piece) {
                return Optional.empty();
            }

            @Override
            public Optional<List<String>> forStaff(String key, Language language) {
                return key.equals("staff-whisper") && language == Language.KM
                        ? Optional.of(List.of(HASH))
                        : Optional.empty();
            }
        };
        Webhook whisper = StaffLeg.whisper(new CallUrls(URL, "main"), khmer);
        Form form = Form.of("CallSid", "CA1");
        assertThat(whisper.answer(form, "n=3&l=km").result().body())
                .contains("/prompts/" + HASH + ".wav")
                .doesNotContain("<Say");
        assertThat(whisper.answer(form, "n=3&l=en").result().body()).contains("<Say", StaffLeg.WORDS);
    }

    private static String english(ContentPack pack, String key) {
        return Stream.of(SystemText.values())
                .filter(text -> text.key().equals(key))
                .map(text -> pack.texts().get(text))
                .map(text -> text.in(Language.EN))
                .findFirst()
                .orElse("no text " + key);
    }
}
