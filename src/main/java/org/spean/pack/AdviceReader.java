package org.spean.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.AdviceItem;
import org.spean.content.Corridor;
import org.spean.content.CorridorCondition;
import org.spean.content.Text;
import org.spean.content.Topic;
import org.spean.model.Language;

/** Reads {@code advice/TOPIC.yaml}. */
final class AdviceReader {
    private final Draft draft;

    AdviceReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block block = Block.of(root, file.whole(), "This advice", draft);
        Scalar topic = block.word("topic");
        draft.names.make(NameKind.ADVICE_TOPIC, topic);
        if (!topic.value().isEmpty() && !topic.value().equals(file.stem())) {
            draft.tell(topic.place()
                    .error(
                            "The topic is called `" + topic.value() + "`, its file " + file.stem() + ".yaml.",
                            "Give both the same name."));
        }
        Text title = Fields.text(block, "title", "topic." + topic.value(), TextUse.OTHER, Set.of());
        List<AdviceItem> items = new ArrayList<>();
        for (Block item : block.blocks("items", "An advice text of " + topic.value())) {
            items.add(item(topic.value(), item));
        }
        if (block.has("items") && items.isEmpty()) {
            draft.tell(block.placeOf("items").error("The topic has no advice.", "Add an item or delete the file."));
        }
        block.close();
        draft.topics.add(new Found<>(new Topic(topic.value(), title, items), topic.place()));
    }

    private AdviceItem item(String topic, Block block) {
        Scalar id = block.word("id");
        draft.names.make(NameKind.ADVICE_ITEM, id);
        Text text = Fields.text(block, "text", "advice." + id.value(), TextUse.ADVICE, Set.of());
        Set<String> hotlines = new HashSet<>();
        for (Language language : Language.values()) {
            Set<String> named = new HashSet<>(text.placeholders(language));
            named.addAll(text.spoken().placeholders(language));
            for (String hotline : named) {
                hotlines.add(hotline);
                draft.names.use(NameKind.HOTLINE, hotline, block.placeOf("text"));
            }
        }
        DraftFact fact = new FactReader(block).sources("The advice " + id.value());
        Optional<CorridorCondition> onlyWhile = block.has("while")
                ? block.block("while", "The condition of " + id.value()).map(this::condition)
                : Optional.empty();
        block.close();
        return new AdviceItem(id.value(), topic, text, hotlines, FactReader.plain(fact), onlyWhile);
    }

    private CorridorCondition condition(Block block) {
        Scalar corridor = block.word("corridor");
        draft.names.use(NameKind.CORRIDOR, corridor.value(), corridor.place());
        Set<Corridor.Status> statuses = EnumSet.noneOf(Corridor.Status.class);
        for (Scalar word : block.words("status")) {
            Corridor.Status.ofWord(word.value())
                    .ifPresentOrElse(
                            statuses::add,
                            () -> draft.tell(word.place()
                                    .error(
                                            "A corridor is never `" + word.value() + "`.",
                                            "Use open, restricted, closed or unknown.")));
        }
        if (statuses.isEmpty()) {
            draft.tell(block.placeOf("status")
                    .error("The condition never holds.", "Name one status or more, or leave `while` out."));
        }
        block.close();
        return new CorridorCondition(corridor.value(), statuses);
    }
}
