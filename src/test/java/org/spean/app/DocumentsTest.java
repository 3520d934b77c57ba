package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Folders;
import org.spean.console.support.Pictures;

/** What documents point at is there. */
class DocumentsTest {
    private static final Pattern PICTURE =
            Pattern.compile("<img src=\"src/docs/pictures/([^\"]+)\" [^>]*alt=\"[^\"]{10,}\">");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+)…?)?`");
    private static final long MOST_BYTES = 100_000;

    @Test
    void everyPictureOfTheReadmeIsThereSaysWhatItShowsAndIsSmall() throws IOException {
        List<String> shown = PICTURE.matcher(Files.readString(Folders.project().resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
        try (Stream<Path> kept = Files.list(Pictures.KEPT)) {
            assertThat(kept.map(file -> file.getFileName().toString()).sorted().toList())
                    .isEqualTo(shown);
        }
        for (String name : shown) {
            assertThat(Files.size(Pictures.KEPT.resolve(name))).as(name).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void everyTestThatTheTableOfFeaturesNamesIsThere() throws IOException {
        Map<String, Path> tests;
        try (Stream<Path> files = Files.walk(Folders.project().resolve("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, two) -> one));
        }
        String table = Files.readString(Folders.project().resolve("src/docs/console-features.md"));
        for (MatchResult named : NAMED.matcher(table).results().toList()) {
            assertThat(tests).containsKey(named.group(1));
            if (named.group(2) != null) {
                assertThat(Files.readString(tests.get(named.group(1))))
                        .as(named.group())
                        .contains("void " + named.group(2));
            }
        }
    }
}
