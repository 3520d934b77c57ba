package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever a slip of the hand makes of a file, reading yields a result. */
class SpoiledPackTest {
    @Property(tries = 60)
    void aFileWithAHoleIsAResultWithPlaces(
            @ForAll @IntRange(max = 1000) int which,
            @ForAll @IntRange(max = 100_000) int where,
            @ForAll @IntRange(min = 1, max = 60) int length)
            throws IOException {
        spoil(which, text -> {
            int from = where % text.length();
            return text.substring(0, from) + text.substring(Math.min(text.length(), from + length));
        });
    }

    @Property(tries = 60)
    void aFileWithSomethingInsertedIsAResultWithPlaces(
            @ForAll @IntRange(max = 1000) int which,
            @ForAll @IntRange(max = 100_000) int where,
            @ForAll @StringLength(max = 12) String inserted)
            throws IOException {
        spoil(which, text -> {
            int at = where % text.length();
            return text.substring(0, at) + inserted + text.substring(at);
        });
    }

    @Property(tries = 60)
    void aFileWithTwoLinesSwappedIsAResultWithPlaces(
            @ForAll @IntRange(max = 1000) int which,
            @ForAll @IntRange(max = 10_000) int one,
            @ForAll @IntRange(max = 10_000) int other)
            throws IOException {
        spoil(which, text -> {
            String[] lines = text.split("\n");
            String kept = lines[one % lines.length];
            lines[one % lines.length] = lines[other % lines.length];
            lines[other % lines.length] = kept;
            return String.join("\n", lines) + "\n";
        });
    }

    private static void spoil(int which, java.util.function.UnaryOperator<String> slip) throws IOException {
        Path folder = TestPack.copyTo(Files.createTempDirectory("spoiled"));
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            Path file = files.get(which % files.size());
            Files.writeString(file, slip.apply(Files.readString(file)).replaceAll("\\p{Cs}", "?"));

            assertThat(PackReader.read(folder, ReadRules.standard()).problems()).allSatisfy(problem -> {
                assertThat(problem.file()).startsWith(folder.toString());
                assertThat(problem.what()).isNotBlank();
                assertThat(problem.todo()).matches("(?s)[A-Z].*[.…:].*");
            });
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, java.io.IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
