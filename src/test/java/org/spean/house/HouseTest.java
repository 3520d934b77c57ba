package org.spean.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the byte code against the picture of the house ({@link Rooms}), and measures the reader's burden. */
class HouseTest {
    private static final String BASE = "org.spean.";
    private static final Path PROJECT = Path.of(System.getProperty("spean.project.dir", "."));
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(PROJECT.resolve("target/classes"));

    @Test
    void everyRoomImportsOnlyTheRoomsItMay() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : MAIN) {
            Optional<String> from = room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> to = room(dependency.getTargetClass().getBaseComponentType());
                if (from.isPresent() && to.isPresent() && !Rooms.mayImport(from.get(), to.get())) {
                    forbidden.add(from.get() + " → " + to.get() + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(forbidden)
                .as("imports the table of the house does not allow")
                .isEmpty();
    }

    @Test
    void everyClassLivesInARoomOfTheTable() {
        Set<String> strays = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (type.getPackageName().startsWith("org.spean")
                    && room(type).filter(Rooms.ALL::contains).isEmpty()) {
                strays.add(type.getName());
            }
        }
        assertThat(strays).as("classes outside every room").isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsForInFiveParts() throws IOException {
        for (Path room : rooms()) {
            Path file = room.resolve("package-info.java");
            assertThat(file).exists();
            assertThat(Files.readString(file))
                    .contains(
                            "What it is for:",
                            "What it never does:",
                            "Who may come in:",
                            "Where to start reading:",
                            "The invariant:",
                            "@NullMarked");
        }
    }

    @Test
    void onlyDomainCodeStaysPureOfVertxAndRedis() {
        Set<String> impure = new TreeSet<>();
        for (JavaClass type : MAIN) {
            String room = room(type).orElse("");
            if (!Rooms.PURE.contains(room)) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith("io.vertx") || target.startsWith("io.netty") || target.startsWith("com.twilio")) {
                    impure.add(dependency.getDescription());
                }
            }
        }
        assertThat(impure).isEmpty();
    }

    /** They are large, and nothing that answers people may wait for them. */
    @Test
    void onlyTheLeafletDrawsWithFontsAndPdf() {
        Set<String> others = new TreeSet<>();
        for (JavaClass type : MAIN) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                boolean drawing = target.startsWith("org.apache.pdfbox") || target.startsWith("java.awt");
                if (drawing && room(type).filter("leaflet"::equals).isEmpty()) {
                    others.add(dependency.getDescription());
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void noFileIsTwoThings() throws IOException {
        Map<Integer, List<String>> main = sizes(PROJECT.resolve("src/main/java"));
        Map<Integer, List<String>> tests = sizes(PROJECT.resolve("src/test/java"));
        System.out.println(figures("main", main));
        System.out.println(figures("test", tests));
        assertThat(over(main, 350)).as("main files over 350 lines").isEmpty();
        assertThat(over(tests, 500)).as("test files over 500 lines").isEmpty();
    }

    private static Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE)) {
            return Optional.empty();
        }
        String rest = name.substring(BASE.length());
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static List<Path> rooms() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECT.resolve("src/main/java/org/spean"))) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private static Map<Integer, List<String>> sizes(Path root) throws IOException {
        Map<Integer, List<String>> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                sizes.computeIfAbsent(lines, n -> new ArrayList<>())
                        .add(root.relativize(file).toString());
            }
        }
        return sizes;
    }

    private static List<String> over(Map<Integer, List<String>> sizes, int limit) {
        List<String> over = new ArrayList<>();
        sizes.forEach((lines, files) -> {
            if (lines > limit) {
                files.forEach(file -> over.add(lines + " " + file));
            }
        });
        return over;
    }

    private static String figures(String what, Map<Integer, List<String>> sizes) {
        List<Integer> all = new ArrayList<>();
        sizes.forEach((lines, files) -> files.forEach(f -> all.add(lines)));
        int count = all.size();
        return String.format(
                Locale.ROOT,
                "house: %s files %d, median %d, 90th percentile %d, largest %d (%s)",
                what,
                count,
                all.get(count / 2),
                all.get(Math.min(count - 1, count * 9 / 10)),
                all.get(count - 1),
                sizes.get(all.get(count - 1)).get(0));
    }
}
