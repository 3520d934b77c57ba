package org.spean.console.broadcasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Draft;
import org.spean.broadcast.Estimate;
import org.spean.model.Channel;
import org.spean.model.Language;

/** How many parts a text has, and which letter makes it Unicode (A3, 4). */
class PreviewTest {
    private static final Estimate NOTHING = new Estimate(0, 0, Map.of(), BigDecimal.ZERO, 0);

    @Test
    void khmerHasSeventyLettersInOnePartAndSixtySevenInEachOfSeveral() {
        List<Integer> parts = List.of(70, 71, 134, 135).stream()
                .map(letters -> phone(Language.KM, "ក".repeat(letters)).parts().size())
                .toList();
        assertThat(parts).containsExactly(1, 2, 2, 3);
        assertThat(phone(Language.KM, "ក").forcing()).isEmpty();
    }

    @Test
    void aCurlyQuoteInEnglishIsNamed() {
        assertThat(phone(Language.EN, "It's closed").unicode()).isFalse();
        Preview.Phone curly = phone(Language.EN, "It’s closed");
        assertThat(curly.unicode()).isTrue();
        assertThat(curly.forcing()).contains("’ (RIGHT SINGLE QUOTATION MARK)");
    }

    private static Preview.Phone phone(Language language, String text) {
        Draft draft = new Draft(
                "Title",
                Map.of(language, text),
                Channel.SMS,
                Audience.Rule.ALL,
                Optional.empty(),
                Duration.ofHours(1),
                Optional.empty(),
                false,
                false);
        return Preview.of(draft, NOTHING).texts().getFirst();
    }
}
