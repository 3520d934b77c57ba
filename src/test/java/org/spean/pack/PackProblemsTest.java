package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.model.Problem;

/** One file in {@code problems/} for each kind of mistake: see {@link Fixture}. */
class PackProblemsTest {
    private static final Path PROBLEMS = TestPack.folder().resolveSibling("problems");

    @TempDir
    private Path folder;

    static List<Fixture> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(PROBLEMS)) {
            List<Fixture> fixtures = new java.util.ArrayList<>();
            for (Path file : files.sorted().toList()) {
                fixtures.add(Fixture.of(file));
            }
            return fixtures;
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void eachMistakeIsToldWithItsPlaceAndNothingElseIs(Fixture fixture) throws IOException {
        TestPack.copyTo(folder);
        fixture.spoil(folder);

        PackResult result = PackReader.read(folder, ReadRules.standard());
        boolean error = fixture.expected().stream().anyMatch(line -> line.contains(": error: "));
        assertThat(told(result, folder)).containsExactlyElementsOf(fixture.expected());
        assertThat(result).isInstanceOf(error ? PackResult.Broken.class : PackResult.Loaded.class);
    }

    @Test
    void theGoodPackItselfHasNoProblem() {
        TestPack.copyTo(folder);

        assertThat(told(folder)).isEmpty();
    }

    /** Every problem as printed, but the count of drafts that every pack has. */
    static List<String> told(Path folder) {
        return told(PackReader.read(folder, ReadRules.standard()), folder);
    }

    private static List<String> told(PackResult result, Path folder) {
        return result.problems().stream()
                .filter(problem -> !problem.what().contains("Khmer texts are drafts"))
                .map(Problem::toString)
                .map(line -> line.replace(folder + "/", "").replace(folder.toString(), "."))
                .toList();
    }
}
