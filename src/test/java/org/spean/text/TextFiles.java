package org.spean.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference facts beside this class; each file names its source in the first line. */
final class TextFiles {
    private TextFiles() {}

    /** The rows of a tab-separated file, without comments. */
    static List<String[]> rows(String file) {
        try (var in = TextFiles.class.getResourceAsStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fromHex(String hex) {
        StringBuilder out = new StringBuilder();
        for (String unit : hex.trim().split(" ")) {
            if (!unit.isEmpty()) {
                out.append((char) Integer.parseInt(unit, 16));
            }
        }
        return out.toString();
    }

    static String toHex(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(out.isEmpty() ? "" : " ").append("%04X".formatted((int) c));
        }
        return out.toString();
    }

    /** The 32 intents with their 828 variants. */
    static List<Keyword> keywords() {
        Map<String, Keyword> keywords = new LinkedHashMap<>();
        for (String[] row : rows("keywords.tsv")) {
            Keyword before = keywords.get(row[0]);
            List<Keyword.Variant> variants = before == null ? new ArrayList<>() : new ArrayList<>(before.variants());
            variants.add(new Keyword.Variant(row[3], Writing.valueOf(row[2])));
            keywords.put(row[0], new Keyword(row[0], MatchMode.valueOf(row[1]), variants));
        }
        return List.copyOf(keywords.values());
    }

    static List<NearPair> nearPairs() {
        return rows("near-pairs.tsv").stream()
                .map(row -> new NearPair(row[0], row[1], row[2], row[3]))
                .toList();
    }
}
