package org.spean.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.Text;
import org.spean.text.MatchMode;
import org.spean.text.Writing;

/** Reads {@code keywords.yaml}. */
final class KeywordsReader {
    private static final Map<String, MatchMode> MODES = Map.of(
            "exact", MatchMode.EXACT,
            "exact+1", MatchMode.EXACT_PLUS_ONE,
            "fuzzy", MatchMode.FUZZY,
            "fuzzy-then-act", MatchMode.FUZZY_THEN_ACT);

    private final Draft draft;

    KeywordsReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block block = Block.of(root, file.whole(), "This file", draft);
        for (Block intent : block.blocks("intents", "An intent")) {
            draft.intents.add(intent(intent));
        }
        draft.neverFuzzy.addAll(block.wordLists("never-fuzzy-between"));
        block.close();
    }

    private DraftIntent intent(Block block) {
        Scalar id = block.word("id");
        draft.names.make(NameKind.INTENT, id);
        Text name = Fields.text(block, "name", "intent." + id.value(), TextUse.OTHER, Set.of());
        MatchMode mode = Fields.oneOf(block, "match", MODES, MatchMode.FUZZY);
        Optional<Link> entry = Fields.link(block, "entry", Optional.empty());
        List<DraftIntent.Word> words = words(block);
        if (words.isEmpty()) {
            draft.tell(block.place().error("The intent " + id.value() + " has no words.", "Add `english: [word]`."));
        }
        block.close();
        return new DraftIntent(id.value(), block.place(), mode, name, entry, words);
    }

    private static List<DraftIntent.Word> words(Block block) {
        List<DraftIntent.Word> words = new ArrayList<>();
        for (Writing writing : Writing.values()) {
            for (Scalar word : block.words(writing.name().toLowerCase(Locale.ROOT))) {
                words.add(new DraftIntent.Word(writing, word));
            }
        }
        return words;
    }
}
