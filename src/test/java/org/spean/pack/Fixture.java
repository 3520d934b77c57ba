package org.spean.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One mistake made in the good pack, and what must be told. A fixture file has, in this order:
 * <pre>
 * # what is wrong
 * change FILE      then lines "- old" and "+ new": the old lines, found once, become the new ones
 * append FILE      then lines "+ new"
 * add FILE         then lines "+ new"
 * delete FILE
 * expect           then every problem as printed, the folder left out; "ok" for none
 * </pre>
 */
record Fixture(String name, List<Edit> edits, List<String> expected) {
    /** One change of one file. */
    record Edit(String verb, String file, List<String> before, List<String> after) {}

    static Fixture of(Path file) throws IOException {
        List<Edit> edits = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        boolean expecting = false;
        for (String line : Files.readAllLines(file)) {
            if (expecting) {
                expected.add(line);
            } else if (line.equals("expect")) {
                expecting = true;
            } else if (line.startsWith("- ")) {
                edits.getLast().before().add(line.substring(2));
            } else if (line.startsWith("+ ")) {
                edits.getLast().after().add(line.substring(2));
            } else if (!line.startsWith("#") && !line.isBlank()) {
                String[] verb = line.split(" ", 2);
                edits.add(new Edit(verb[0], verb[1], new ArrayList<>(), new ArrayList<>()));
            }
        }
        String name = file.getFileName().toString().replace(".txt", "").replace('-', ' ');
        return new Fixture(name, edits, expected);
    }

    /** Makes the mistake. */
    void spoil(Path folder) throws IOException {
        for (Edit edit : edits) {
            Path file = folder.resolve(edit.file());
            String after = String.join("\n", edit.after());
            switch (edit.verb()) {
                case "change" -> Files.writeString(file, replaced(Files.readString(file), edit, after));
                case "append" -> Files.writeString(file, Files.readString(file) + after + "\n");
                case "add" -> Files.writeString(file, after + "\n");
                case "delete" -> Files.delete(file);
                default -> throw new AssertionError(name + ": " + edit.verb());
            }
        }
    }

    private String replaced(String text, Edit edit, String after) {
        String before = String.join("\n", edit.before());
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new AssertionError(name + ": the old lines must stand exactly once in " + edit.file());
        }
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
