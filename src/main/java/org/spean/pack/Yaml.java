package org.spean.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.model.Problem;

/** Bytes to YAML nodes that know their line. Every way in which a file can be no YAML is one problem. */
final class Yaml {
    private static final int MOST_ALIASES = 20;

    private Yaml() {}

    /** The root node, or nothing after a problem was told. */
    static Optional<Node> parse(SourceFile file, ReadRules rules, Consumer<Problem> problems) {
        Place whole = file.whole();
        String text;
        try {
            text = decode(file.bytes());
        } catch (CharacterCodingException bad) {
            problems.accept(whole.error("This file is not UTF-8 text.", "Save it again with the encoding UTF-8."));
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.shown())
                .setCodePointLimit(rules.fileBytes())
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.accept(whole.error("This file is empty.", "Write the content that README.md names for it."));
            }
            return root;
        } catch (MarkedYamlEngineException bad) {
            problems.accept(told(file, bad));
        } catch (ReaderException bad) {
            problems.accept(new Place(file.shown(), lineOf(text, bad.getPosition()))
                    .error(
                            "A letter that cannot be printed (code %X) stands here.".formatted(bad.getCodePoint()),
                            "Delete it and type the word again."));
        } catch (YamlEngineException bad) {
            problems.accept(whole.error(
                    "This file is not YAML as we use it: " + bad.getMessage(), "Compare it with README.md."));
        } catch (StackOverflowError tooDeep) { // the composer calls itself for each level
            problems.accept(whole.error("Lists stand inside lists without end.", "Compare it with README.md."));
        }
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Problem told(SourceFile file, MarkedYamlEngineException bad) {
        int line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
        String begun = bad.getContextMark()
                .map(mark -> mark.getLine() + 1)
                .filter(started -> started != line)
                .map(started -> " (it began in line " + started + ")")
                .orElse("");
        String context = bad.getContext() == null || bad.getContext().isEmpty() ? "" : bad.getContext() + ": ";
        return Problem.error(
                file.shown(),
                line,
                "This is not YAML: " + context + bad.getProblem() + begun + ".",
                "Look for a missing quote, a colon inside a text, or wrong indentation in this line or the one above.");
    }

    private static int lineOf(String text, int position) {
        int end = Math.min(Math.max(position, 0), text.length());
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
}
