package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Folders;
import org.spean.audio.Refusal;
import org.spean.model.Language;
import org.spean.staff.AuditAction;

/** The words of the console against the pages that say them (A3 39), and what no page may hold (A4). */
class WordsTest {
    private static final Path MAIN = Folders.project().resolve("src/main");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Words.in(Language.KM).keys()).isEqualTo(Words.in(Language.EN).keys());
    }

    @Test
    void everyTextSaysTheSameValuesInBothLanguages() {
        for (String key : Words.in(Language.EN).keys()) {
            assertThat(values(Language.KM, key)).as(key).isEqualTo(values(Language.EN, key));
            assertThat(Words.in(Language.EN).say(key)).as(key).isNotBlank();
            assertThat(Words.in(Language.KM).say(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noPageSaysAKeyThatIsNotThere() {
        Set<String> said = new TreeSet<>();
        sources().forEach(source -> SAID.matcher(source).results().forEach(found -> said.add(found.group(1))));
        assertThat(Words.in(Language.EN).keys()).containsAll(said);
    }

    @Test
    void noKeyIsSaidNowhere() {
        Set<String> quoted = new TreeSet<>();
        sources().forEach(source -> QUOTED.matcher(source).results().forEach(found -> quoted.add(found.group(1))));
        Set<String> families = Set.of("trouble.", "role.", "language.", "password-fault.", "sound-fault.");
        List<String> unused = Words.in(Language.EN).keys().stream()
                .filter(key -> !quoted.contains(key))
                .filter(key -> families.stream().noneMatch(key::startsWith) && enums().noneMatch(key::startsWith))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyActionOfTheAuditTrailHasItsWordsInBothLanguages() {
        Set<String> wanted = new TreeSet<>();
        for (AuditAction action : AuditAction.values()) {
            wanted.add(Words.key(action));
        }
        for (Language language : Language.values()) {
            Set<String> there = new TreeSet<>(Words.in(language).keys());
            there.removeIf(key -> !key.startsWith("audit-action."));
            assertThat(there).as(language.code()).isEqualTo(wanted);
            assertThat(wanted.stream().map(Words.in(language)::say))
                    .as(language.code())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFaultOfARecordingIsSaidInBothLanguagesAndAsTheAudioChainSaysIt() {
        for (Refusal fault : Refusal.values()) {
            assertThat(Words.in(Language.EN).against(fault)).isEqualTo(fault.sentence());
            assertThat(Words.in(Language.KM).against(fault)).matches(".*[ក-អ].*");
        }
    }

    @Test
    void noTemplateHoldsCodeStyleOrUnescapedText() {
        Pattern banned =
                Pattern.compile("\\$unsafe|hx-on|hx-vals=\"js:|hx-trigger=\"[^\"]*\\[|<style|\\sstyle=|\\son[a-z]+=");
        templates().forEach((source) -> {
            Matcher found = banned.matcher(source);
            assertThat(found.find() ? found.group() : "").isEmpty();
            assertThat(source).doesNotContainPattern("<script(?! src=)");
        });
    }

    @Test
    void timesAreThoseOfPhnomPenh() {
        Instant night = Instant.parse("2026-11-30T17:30:00Z");
        assertThat(Words.in(Language.EN).moment(night)).isEqualTo("1 December 2026, 00:30");
        assertThat(Words.in(Language.KM).moment(night)).startsWith("1 ").contains("2026, 00:30");
        assertThat(Words.in(Language.EN).span(Duration.ofMinutes(1))).isEqualTo("1 minute");
        assertThat(Words.in(Language.EN).span(Duration.ofHours(50))).isEqualTo("2 days");
    }

    private static Set<String> values(Language language, String key) {
        return VALUE.matcher(Words.in(language).say(key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Constants that pages say by {@code frame.say(constant)}: the key's first word is the name of a type of ours. */
    private static Stream<String> enums() {
        return read(MAIN.resolve("java/org/spean"), ".java")
                .flatMap(source -> Pattern.compile("public enum (\\w+)")
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1)))
                .map(name -> name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".");
    }

    private static Stream<String> sources() {
        return Stream.concat(templates(), read(MAIN.resolve("java/org/spean/console"), ".java"));
    }

    private static Stream<String> templates() {
        return read(MAIN.resolve("jte/console"), ".jte");
    }

    private static Stream<String> read(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(WordsTest::text).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
