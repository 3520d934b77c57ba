package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.model.Language;
import org.spean.text.Encoding;

class MenuLayoutTest {
    private final Text question = text("q", "សួស្តី {province}", "Hello {province}");
    private final Text fixed = text("f", "0 បុគ្គលិក", "0 a person");
    private final List<Option> options = List.of(option(1, "ខ្មែរ", "Khmer"), option(2, "ថៃ", "Thai"));

    @Test
    void aKhmerMenuKeepsDigitAndLabelTogether() {
        assertThat(MenuLayout.render(question, Map.of("province", "X"), options, fixed, Language.KM))
                .isEqualTo("សួស្តី X\n1\u00A0ខ្មែរ\n2\u00A0ថៃ\n0 បុគ្គលិក");
    }

    @Test
    void anEnglishMenuStaysInTheCheapAlphabet() {
        String menu = MenuLayout.render(question, Map.of("province", "X"), options, fixed, Language.EN);

        assertThat(menu).isEqualTo("Hello X\n1 Khmer\n2 Thai\n0 a person");
        assertThat(Encoding.of(menu)).isEqualTo(Encoding.GSM7);
    }

    private static Option option(int key, String km, String en) {
        return new Option(key, text("o" + key, km, en), StepId.of("a.b"), Set.of(), Map.of());
    }

    private static Text text(String id, String km, String en) {
        return new Text(id, Map.of(Language.KM, km, Language.EN, en), Text.Review.DRAFT);
    }
}
