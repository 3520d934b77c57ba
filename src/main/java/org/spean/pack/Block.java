package org.spean.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a file, read field by field. Every getter tells a problem and yields something harmless where a field is
 * missing or wrong: reading goes on, and the pack is never built. Whoever has read all fields calls {@link #close}.
 * {@link Fields} reads fields that are more than words.
 */
final class Block {
    private final Place place;
    private final String owner;
    private final Draft draft;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private boolean unreadable;

    /** A value and the place of its name. */
    private record Field(Place place, Node node) {}

    private Block(Place place, String owner, Draft draft) {
        this.place = place;
        this.owner = owner;
        this.draft = draft;
    }

    /**
     * @param place line to name for the whole block
     * @param owner what the block is, as a sentence begins: {@code The step main.menu}
     */
    static Block of(Node node, Place place, String owner, Draft draft) {
        Block block = new Block(place, owner, draft);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(block::add);
        } else {
            draft.tell(place.error(owner + " should have fields (`name: value`).", "Compare it with README.md."));
            block.unreadable = true;
        }
        return block;
    }

    /** The blocks of a file that is one list. */
    static List<Block> listOf(Node root, String owner, Draft draft) {
        if (root instanceof SequenceNode sequence) {
            return blocksOf(sequence.getValue(), owner, draft);
        }
        draft.tell(Place.of(root).error("This file should be one list.", "Begin each entry with `- ` at the left."));
        return List.of();
    }

    private void add(NodeTuple tuple) {
        Place at = Place.of(tuple.getKeyNode());
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        if (fields.putIfAbsent(name, new Field(at, tuple.getValueNode())) != null) {
            draft.tell(at.error("`" + name + "` stands twice in one block.", "Delete or rename one of them."));
        }
    }

    Place place() {
        return place;
    }

    String owner() {
        return owner;
    }

    Draft draft() {
        return draft;
    }

    /** Whether a field is there and not null. */
    boolean has(String name) {
        return field(name).isPresent();
    }

    /** Where a field stands; the block where it is missing. */
    Place placeOf(String name) {
        Field field = fields.get(name);
        return field == null ? place : field.place();
    }

    /** A word or sentence that must be there. */
    Scalar word(String name) {
        if (!has(name)) {
            missing(name);
        }
        return maybe(name).orElseGet(() -> new Scalar("", placeOf(name)));
    }

    /** A word or sentence that may be left out. */
    Optional<Scalar> maybe(String name) {
        return field(name).flatMap(field -> scalar(field.node(), "`" + name + "`"));
    }

    /** A list of words, empty where it is left out. */
    List<Scalar> words(String name) {
        List<Scalar> words = new ArrayList<>();
        for (Node node : list(name)) {
            scalar(node, "Each entry of `" + name + "`").ifPresent(words::add);
        }
        return words;
    }

    /** A list of lists of words, empty where it is left out. */
    List<List<Scalar>> wordLists(String name) {
        List<List<Scalar>> lists = new ArrayList<>();
        for (Node node : list(name)) {
            List<Scalar> words = new ArrayList<>();
            for (Node inner : elements(node, Place.of(node), "Each entry of `" + name + "`")) {
                scalar(inner, "A word of `" + name + "`").ifPresent(words::add);
            }
            lists.add(words);
        }
        return lists;
    }

    /** A block that must be there; read its fields only where it is. */
    Optional<Block> block(String name, String innerOwner) {
        if (!has(name)) {
            missing(name);
        }
        return field(name).map(field -> of(field.node(), field.place(), innerOwner, draft));
    }

    /** Whether a field that may be a word or a block is a block. */
    boolean isBlock(String name) {
        return field(name).filter(field -> field.node() instanceof MappingNode).isPresent();
    }

    /** A list of blocks that must be there. */
    List<Block> blocks(String name, String innerOwner) {
        if (!has(name)) {
            missing(name);
        }
        return blocksOf(list(name), innerOwner, draft);
    }

    /** All fields as blocks, where the names are free: the steps of a flow. */
    Map<Scalar, Block> blocksByName(String ownerStart) {
        Map<Scalar, Block> blocks = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            asked.add(name);
            blocks.put(new Scalar(name, field.place()), of(field.node(), field.place(), ownerStart + name, draft));
        });
        return blocks;
    }

    /** All fields as words, where the names are free: the slots that a choice sets. */
    Map<String, Scalar> wordsByName() {
        Map<String, Scalar> words = new LinkedHashMap<>();
        fields.keySet().forEach(name -> words.put(name, word(name)));
        return words;
    }

    /** Tells the fields nobody asked for: slips of the pen that would be ignored otherwise. */
    void close() {
        fields.forEach((name, field) -> {
            if (!asked.contains(name)) {
                draft.tell(field.place()
                        .error(
                                owner + " has an unknown field `" + name + "`.",
                                "Delete it or use one of: " + String.join(", ", asked) + "."));
            }
        });
    }

    /** Stops complaints of unknown fields: nobody knows what this block should be. */
    void forgive() {
        asked.addAll(fields.keySet());
    }

    /** Whether this is no block at all, which was told: then its fields are not missed one by one. */
    boolean isUnreadable() {
        return unreadable;
    }

    void missing(String name) {
        if (unreadable) {
            return;
        }
        draft.tell(place.error(owner + " lacks `" + name + "`.", "Add `" + name + ": …` here."));
    }

    private static List<Block> blocksOf(List<Node> nodes, String owner, Draft draft) {
        return nodes.stream()
                .map(node -> of(node, Place.of(node), owner, draft))
                .toList();
    }

    private Optional<Field> field(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.get(name)).filter(field -> !isNull(field.node()));
    }

    private List<Node> list(String name) {
        return field(name)
                .map(field -> elements(field.node(), field.place(), "`" + name + "`"))
                .orElse(List.of());
    }

    private List<Node> elements(Node node, Place at, String what) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        draft.tell(at.error(what + " should be a list.", "Write it as `[one, two]`."));
        return List.of();
    }

    private Optional<Scalar> scalar(Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Scalar(scalar.getValue().strip(), Place.of(node)));
        }
        draft.tell(Place.of(node).error(what + " should be a word or a sentence.", "Put it between quotes."));
        return Optional.empty();
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }
}
