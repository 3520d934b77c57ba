package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.model.Language;

class TextTest {
    private static final Map<String, String> VALUES = Map.of("key", "1", "a_9", "$1\\{key}", "long", "លេខ");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    @ParameterizedTest
    @CsvSource({
        "'For work, press {key}.','For work, press 1.'",
        "'{key}{key}','11'",
        "'{a_9}','$1\\{key}'",
        "'{gone}.','.'",
        "'{Key} {9} {} { key } {key','{Key} {9} {} { key } {key'",
        "'{{key}}','{1}'",
        "'{','{'"
    })
    void placeholdersAreReplacedAndEverythingElseStays(String template, String filled) {
        assertThat(text(template).in(Language.EN, VALUES)).isEqualTo(filled);
    }

    @Property
    void whatIsFilledIsWhatThePatternSays(@ForAll("templates") String template) {
        assertThat(text(template).in(Language.EN, VALUES))
                .isEqualTo(PLACEHOLDER
                        .matcher(template)
                        .replaceAll(m -> Matcher.quoteReplacement(VALUES.getOrDefault(m.group(1), ""))));
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of("{", "}", "key", "a", "_", "9", "K", "ក", " ", "{key}", "{long}", "{a_9}", "$")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Text text(String template) {
        return new Text("a.b", Map.of(Language.KM, template, Language.EN, template), Text.Review.DRAFT);
    }
}
