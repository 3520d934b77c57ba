package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.model.Channel;
import org.spean.model.Language;

/** The sounds of a voice alert belong to its words. */
class DraftSoundsTest {
    private static final String ONE = "0".repeat(32);
    private static final String OTHER = "1".repeat(32);

    @Test
    void aSoundStaysWhileTheWordsOfItsLanguageDo() {
        Draft before = draft(Channel.VOICE, Map.of(Language.KM, "បិទ", Language.EN, "closed"))
                .with(Language.KM, ONE)
                .with(Language.EN, OTHER);
        Draft edited = draft(Channel.VOICE, Map.of(Language.KM, "បិទ", Language.EN, "open"));
        assertThat(edited.keepingSoundsOf(before).sounds()).isEqualTo(Map.of(Language.KM, ONE));
    }

    @Test
    void aNewSoundTakesThePlaceOfTheOld() {
        Draft before = draft(Channel.VOICE, Map.of(Language.KM, "បិទ")).with(Language.KM, ONE);
        assertThat(before.with(Language.KM, OTHER).keepingSoundsOf(before).sounds())
                .isEqualTo(Map.of(Language.KM, OTHER));
    }

    @Test
    void aTextHasNoSound() {
        Map<Language, String> words = Map.of(Language.KM, "បិទ");
        Draft before = draft(Channel.VOICE, words).with(Language.KM, ONE);
        assertThat(draft(Channel.SMS, words).keepingSoundsOf(before).sounds()).isEmpty();
    }

    @Test
    void whatIsHandedOutIsTheTextOrTheSound() {
        Map<Language, String> words = Map.of(Language.KM, "បិទ");
        assertThat(draft(Channel.SMS, words).bodies()).isEqualTo(words);
        Map<Language, String> bodies =
                draft(Channel.VOICE, words).with(Language.KM, ONE).bodies();
        assertThat(bodies).isEqualTo(Map.of(Language.KM, "km:" + ONE));
        assertThat(AlertSound.of(bodies.get(Language.KM))).contains(new AlertSound(Language.KM, ONE));
        assertThat(AlertSound.of("The border is closed.")).isEmpty();
    }

    private static Draft draft(Channel channel, Map<Language, String> texts) {
        return new Draft(
                "Gate",
                texts,
                channel,
                Audience.Rule.ALL,
                Optional.empty(),
                Duration.ofHours(2),
                Optional.empty(),
                false,
                false);
    }
}
