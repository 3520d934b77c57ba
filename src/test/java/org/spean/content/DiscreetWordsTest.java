package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreetWordsTest {
    private final DiscreetWords words = new DiscreetWords(List.of("ជួញដូរ", "police", "trafficking"));

    @Test
    void aLatinWordIsFoundWholeInAnyCaseAndWithAnyPunctuation() {
        assertThat(words.in("Call the POLICE!")).containsExactly(new DiscreetWords.Found("police", 9, 15));
        assertThat(words.in("policed policeman")).isEmpty();
    }

    @Test
    void aKhmerWordIsFoundWhereverItStandsAlsoWithInvisibleSpaces() {
        String hidden = "រឿងជួញ\u200Bដូរមនុស្ស";
        List<DiscreetWords.Found> found = words.in(hidden);
        assertThat(found).hasSize(1);
        assertThat(hidden.substring(found.getFirst().from(), found.getFirst().to()))
                .isEqualTo("ជួញ\u200Bដូរ");
    }

    @Test
    void everyPlaceIsMarkedInOrder() {
        assertThat(words.in("police, trafficking, police"))
                .extracting(DiscreetWords.Found::from)
                .containsExactly(0, 8, 21);
    }

    @Test
    void aDiscreetTextHasNone() {
        assertThat(words.in("Is it safe for you to text now?")).isEmpty();
        assertThat(words.in("")).isEmpty();
    }
}
