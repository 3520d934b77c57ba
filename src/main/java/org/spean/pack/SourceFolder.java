package org.spean.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spean.model.Problem;

/** The files of a content folder, read whole. Every other room sees nodes, not files. */
final class SourceFolder {
    /** Files that every pack has; the folders {@code flows} and {@code advice} hold the rest. */
    static final Set<String> SINGLE = new TreeSet<>(Set.of(
            "texts.yaml",
            "keywords.yaml",
            "hotlines.yaml",
            "places.yaml",
            "provinces.yaml",
            "countries.yaml",
            "corridors.yaml",
            "alert-topics.yaml"));

    /** The signs of a trap; a pack without it has no offer check. */
    static final String OFFER = "offer.yaml";

    /** Historic names to rehearse with. */
    static final String SAMPLE_AGENCIES = "agencies-sample.yaml";

    /** What staff write again and again. */
    static final String CANNED = "canned.yaml";

    /** Words that staff must not write by accident. */
    static final String DISCREET = "discreet.yaml";

    /** Files that a pack may do without. */
    private static final List<String> OPTIONAL = List.of(OFFER, SAMPLE_AGENCIES, CANNED, DISCREET);

    private final Path folder;
    private final ReadRules rules;
    private final Consumer<Problem> problems;
    private boolean whole = true;

    SourceFolder(Path folder, ReadRules rules, Consumer<Problem> problems) {
        this.folder = folder;
        this.rules = rules;
        this.problems = problems;
    }

    /** All files that could be read, ordered by name. What is missing or unreadable was told. */
    List<SourceFile> read() {
        if (!Files.isDirectory(folder)) {
            problems.accept(shown("")
                    .error("The content folder is not there.", "Set SPEAN_CONTENT_DIR to the folder with texts.yaml."));
            return List.of();
        }
        warnOfStrangers();
        List<String> names = new ArrayList<>(SINGLE);
        for (String optional : OPTIONAL) {
            if (Files.exists(folder.resolve(optional))) {
                names.add(optional);
            }
        }
        names.addAll(yamlFilesOf("advice"));
        names.addAll(yamlFilesOf("flows"));
        List<SourceFile> files = names.stream()
                .sorted()
                .map(this::open)
                .flatMap(Optional::stream)
                .toList();
        whole = whole && files.size() == names.size();
        return files;
    }

    /** Whether no file was missing or unreadable; ask after {@link #read}. */
    boolean isWhole() {
        return whole;
    }

    /** First 12 hex digits of a SHA-256 over names and bytes; the same on every machine. */
    static String version(List<SourceFile> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                sha.update((file.name() + "\n" + file.bytes().length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(file.bytes());
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The place of a whole file. */
    Place shown(String name) {
        String path = name.isEmpty() ? folder.toString() : folder.resolve(name).toString();
        return new Place(path.replace('\\', '/'), 0);
    }

    private Optional<SourceFile> open(String name) {
        Path path = folder.resolve(name);
        Place place = shown(name);
        try {
            if (!Files.isRegularFile(path)) {
                problems.accept(place.error("This file is missing.", "Write it as README.md in that folder says."));
                return Optional.empty();
            }
            if (Files.size(path) > rules.fileBytes()) {
                problems.accept(place.error(
                        "This file is larger than " + rules.fileBytes() / 1024 + " KB.", "Split or shorten it."));
                return Optional.empty();
            }
            return Optional.of(new SourceFile(name, place.file(), Files.readAllBytes(path)));
        } catch (IOException e) {
            problems.accept(
                    place.error("This file cannot be read.", "Give the user who runs Spean the right to read it."));
            return Optional.empty();
        }
    }

    private List<String> yamlFilesOf(String inner) {
        List<String> found = list(folder.resolve(inner), inner).stream()
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> inner + "/" + name)
                .toList();
        if (found.isEmpty()) {
            whole = false;
            problems.accept(shown(inner).error("This folder has no file NAME.yaml.", "Add at least one."));
        }
        return found;
    }

    /** A file with a slip in its name would be silently left out otherwise. */
    private void warnOfStrangers() {
        for (String name : list(folder, "")) {
            boolean known = SINGLE.contains(name) || OPTIONAL.contains(name);
            if ((name.endsWith(".yaml") || name.endsWith(".yml")) && !known) {
                problems.accept(shown(name).warning("This file is not read.", "Rename it or move it away."));
            }
        }
        for (String inner : List.of("advice", "flows")) {
            for (String name : list(folder.resolve(inner), inner)) {
                if (name.endsWith(".yml")) {
                    problems.accept(shown(inner + "/" + name).warning("This file is not read.", "Rename it to .yaml."));
                }
            }
        }
    }

    private List<String> list(Path in, String name) {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            problems.accept(
                    shown(name).error("This folder cannot be read.", "Give the user who runs Spean the right."));
            return List.of();
        }
    }
}
