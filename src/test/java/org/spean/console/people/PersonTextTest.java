package org.spean.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.DiscreetWords;

/** Texts of people before they are escaped (C5, Unicode). */
class PersonTextTest {
    @Test
    void whatCannotBeSeenButDoesSomethingIsShown() {
        assertThat(PersonText.visible("a\u0000b\u001Bc\u007F")).isEqualTo("a\u2400b\u241Bc\u2421");
        assertThat(PersonText.visible("x\u202Ey\u2066z\uFEFF")).isEqualTo("x⟨U+202E⟩y⟨U+2066⟩z⟨U+FEFF⟩");
        assertThat(PersonText.visible("\uD800")).isEqualTo("\uFFFD");
    }

    @Test
    void linesAndKhmerStayAsTheyAre() {
        String khmer = "សួស្តី\u200Bបង\n😀";
        assertThat(PersonText.visible(khmer)).isEqualTo(khmer);
    }

    @Test
    void theMarkedWordsAndTheRestAreTheWholeText() {
        List<PersonText.Piece> pieces =
                PersonText.pieces("go to police now", List.of(new DiscreetWords.Found("police", 6, 12)));
        assertThat(pieces)
                .containsExactly(
                        new PersonText.Piece("go to ", false),
                        new PersonText.Piece("police", true),
                        new PersonText.Piece(" now", false));
    }

    @Test
    void everyStateOfAReplyHasAWord() {
        assertThat(Delivery.of(Optional.of("DELIVERED"))).isEqualTo(Delivery.ARRIVED);
        assertThat(Delivery.of(Optional.of("unknown"))).isEqualTo(Delivery.UNKNOWN);
        assertThat(Delivery.of(Optional.of("skipped"))).isEqualTo(Delivery.FAILED);
        assertThat(Delivery.of(Optional.of("accepted"))).isEqualTo(Delivery.ON_ITS_WAY);
        assertThat(Delivery.of(Optional.empty())).isEqualTo(Delivery.LONG_AGO);
    }
}
