package org.spean.backups;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.Mode;

/**
 * What is in a backup: lines {@code name: value}, then a line a file as {@code sha256sum} writes it, with the size between.
 *
 * @param head where it comes from
 * @param files everything but the manifest itself
 */
public record Manifest(Head head, List<Entry> files) {
    static final String NAME = "manifest.txt";

    private static final Pattern LINE = Pattern.compile("([a-z]+): ([^\\p{Cntrl}]*)");
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})  ([0-9]{1,18})  ([^\\p{Cntrl}]+)");

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * @param schema of the store, see whoever restores
     * @param spean the version that made it
     * @param made when the copy of the store began: nothing later is in it
     * @param redis the version of the Redis it was copied from
     * @param keys stands for the index key without telling it
     */
    public record Head(int schema, String spean, Instant made, String redis, Mode mode, String keys) {}

    /**
     * @param name path inside the backup
     * @param size bytes
     * @param sha256 of its content, in hex
     */
    public record Entry(String name, long size, String sha256) {}

    /** How many bytes all files have. */
    public long size() {
        return files.stream().mapToLong(Entry::size).sum();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("schema: ").append(head.schema());
        text.append("\nspean: ").append(head.spean());
        text.append("\nmade: ").append(head.made());
        text.append("\nredis: ").append(head.redis());
        text.append("\nmode: ").append(head.mode());
        text.append("\nkeys: ").append(head.keys()).append('\n');
        for (Entry file : files) {
            text.append(file.sha256())
                    .append("  ")
                    .append(file.size())
                    .append("  ")
                    .append(file.name())
                    .append('\n');
        }
        return text.toString();
    }

    /** @throws BadBackup when it is not one; a field that this version does not know is passed over */
    static Manifest of(String text) throws BadBackup {
        Map<String, String> fields = new HashMap<>();
        List<Entry> files = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher file = FILE.matcher(line);
            Matcher field = LINE.matcher(line);
            if (file.matches()) {
                files.add(new Entry(file.group(3), Long.parseLong(file.group(2)), file.group(1)));
            } else if (field.matches()) {
                fields.put(field.group(1), field.group(2));
            } else {
                throw BadBackup.broken();
            }
        }
        try {
            return new Manifest(
                    new Head(
                            Integer.parseInt(fields.getOrDefault("schema", "")),
                            fields.getOrDefault("spean", ""),
                            Instant.parse(fields.getOrDefault("made", "")),
                            fields.getOrDefault("redis", ""),
                            Mode.valueOf(fields.getOrDefault("mode", "")),
                            fields.getOrDefault("keys", "")),
                    files);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw BadBackup.broken();
        }
    }
}
