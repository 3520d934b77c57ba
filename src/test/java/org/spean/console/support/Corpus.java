package org.spean.console.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.app.support.Folders;

/** What somebody who means harm writes: {@code hostile.txt}. */
public final class Corpus {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[rnt0\\\\])");
    private static final int CHUNK = 1_200;

    private Corpus() {}

    /** By family, in the order of the file. */
    public static Map<String, List<String>> families() {
        Map<String, List<String>> families = new LinkedHashMap<>();
        List<String> family = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                family = families.computeIfAbsent(line, name -> new ArrayList<>());
            } else if (!line.startsWith("# ")) {
                family.add(unescaped(line));
            }
        }
        return families;
    }

    public static List<String> all() {
        return families().values().stream().flatMap(List::stream).toList();
    }

    /** All of it in pieces as long as a text message may be. */
    public static List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String one : all()) {
            if (piece.length() + one.length() > CHUNK) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(one).append('\n');
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Folders.project().resolve("src/test/resources/org/spean/console/hostile.txt"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String unescaped(String line) {
        Matcher escape = ESCAPE.matcher(line);
        return escape.replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group(1).charAt(0)) {
                    case 'r' -> "\r";
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case '0' -> "\0";
                    case '\\' -> "\\";
                    default ->
                        Character.toString(
                                (char) Integer.parseInt(found.group(1).substring(1), 16));
                }));
    }
}
