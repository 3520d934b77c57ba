package org.spean.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a test. */
public final class Folders {
    private Folders() {}

    /** Where the project is. */
    public static Path project() {
        return Path.of(System.getProperty("spean.project.dir", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The content pack as it is delivered. */
    public static Path content() {
        return project().resolve("config").resolve("content");
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory("spean");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy that a test may change. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    public static void edit(Path file, String before, String after) {
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) {
                throw new IllegalArgumentException("nothing to change in " + file.getFileName());
            }
            Files.writeString(file, text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
