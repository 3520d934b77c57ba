package org.spean.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.spean.content.ContentPack;

/**
 * The small good pack in {@code src/test/resources/org/spean/pack/good}: one of every step kind, two countries (Cambodia
 * with a fresh emergency number, Thailand with a stale one on 2026-11-25), all protected words. For the tests of any room.
 */
public final class TestPack {
    private TestPack() {}

    /** The good pack, read anew. */
    public static ContentPack load() {
        return load(folder());
    }

    /** The pack of a folder that must have no error. */
    public static ContentPack load(Path folder) {
        return switch (PackReader.read(folder, ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken -> throw new AssertionError("broken pack: " + broken.problems());
        };
    }

    /** The folder of the good pack. Do not write there: {@link #copyTo} first. */
    public static Path folder() {
        return project().resolve("src/test/resources/org/spean/pack/good");
    }

    /** The project's folder, whatever the tests were started from. */
    public static Path project() {
        return Path.of(System.getProperty("spean.project.dir", ""));
    }

    /** A copy of the good pack that a test may spoil. */
    public static Path copyTo(Path target) {
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.sorted().toList()) {
                Path copy = target.resolve(folder().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
