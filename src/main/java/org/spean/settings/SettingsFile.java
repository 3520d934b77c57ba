package org.spean.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.spean.model.Problem;

/** {@code spean.yaml} flattened: dotted path to value with its line. Names are checked here, values are not. */
final class SettingsFile {
    private static final int LARGEST = 256 * 1024;

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Raw> values = new HashMap<>();

    private SettingsFile(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads {@code path}; what is wrong with its form goes to {@code problems}. */
    static Map<String, Raw> read(Path path, List<Problem> problems) {
        SettingsFile reader = new SettingsFile(path.toString(), problems);
        reader.load(path).ifPresent(root -> reader.mapping(root, "", 0));
        return reader.values;
    }

    private Optional<Node> load(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                problem(0, "The file is larger than 256 KiB.", "Check that this is the settings file.");
                return Optional.empty();
            }
            LoadSettings yaml = LoadSettings.builder().setUseMarks(true).build();
            return new Compose(yaml).composeString(Files.readString(path));
        } catch (NoSuchFileException e) {
            problem(
                    0,
                    "The file does not exist.",
                    "Name a file that exists, or leave the name out to use the defaults.");
        } catch (CharacterCodingException e) {
            problem(0, "The file is not UTF-8 text.", "Save it as UTF-8.");
        } catch (IOException e) {
            problem(0, "The file cannot be read.", "Check that it is a file and that this user may read it.");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problem(line, "The YAML is broken here: " + e.getProblem() + ".", "Mend the line or the one before it.");
        } catch (YamlEngineException e) {
            problem(0, "The YAML cannot be read.", "Check for control characters and anchors.");
        }
        return Optional.empty();
    }

    private void mapping(Node node, String prefix, int depth) {
        if (isNull(node)) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            problem(line(node), where(prefix) + " must be a list of 'name: value' lines.", "Write one name a line.");
            return;
        }
        Map<String, Integer> seen = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(line(tuple.getKeyNode()), "A name must be a plain word.", "Write 'name: value'.");
                continue;
            }
            String path = prefix.isEmpty() ? key.getValue() : prefix + "." + key.getValue();
            Integer before = seen.putIfAbsent(path, line(key));
            if (before != null) {
                problem(
                        line(key),
                        "'" + path + "' stands here again, first in line " + before + ".",
                        "Keep one of them.");
                continue;
            }
            entry(path, key, tuple.getValueNode(), depth);
        }
    }

    private void entry(String path, ScalarNode key, Node value, int depth) {
        switch (FileShape.of(path, depth)) {
            case SECTION -> mapping(value, path, depth + 1);
            case SECTIONS -> sections(path, value, depth + 1);
            case VALUE -> value(path, value);
            case UNKNOWN -> problem(line(key), "There is no setting '" + path + "'.", FileShape.suggestion(path));
        }
    }

    private void sections(String path, Node node, int depth) {
        if (isNull(node)) {
            return;
        }
        if (!(node instanceof SequenceNode sequence)) {
            problem(line(node), where(path) + " must be a list.", "Begin each entry with '- '.");
            return;
        }
        int entry = 0;
        for (Node part : sequence.getValue()) {
            if (isNull(part)) {
                problem(line(part), "This entry of '" + path + "' is empty.", "Fill it in or remove it.");
            }
            mapping(part, path + "." + entry++, depth + 1);
        }
    }

    private void value(String path, Node node) {
        if (isNull(node)) {
            return;
        }
        List<String> parts = new ArrayList<>();
        List<Node> nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        for (Node part : nodes) {
            if (!(part instanceof ScalarNode scalar)) {
                problem(line(part), "'" + path + "' must be one value or a list of values.", "Write it on one line.");
                return;
            }
            parts.add(scalar.getValue());
        }
        values.put(path, new Raw(parts, file, line(node)));
    }

    private void problem(int line, String what, String todo) {
        problems.add(Problem.error(file, line, what, todo));
    }

    private static String where(String prefix) {
        return prefix.isEmpty() ? "The file" : "'" + prefix + "'";
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && (Tag.NULL.equals(scalar.getTag()) || scalar.getValue().isBlank());
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
