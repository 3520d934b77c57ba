package org.spean.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.CannedReply;
import org.spean.content.DiscreetWords;

/** Reads {@code canned.yaml} and {@code discreet.yaml}: what staff write with. */
final class StaffWordsReader {
    private final Draft draft;

    StaffWordsReader(Draft draft) {
        this.draft = draft;
    }

    void canned(Node root) {
        for (Block block : Block.listOf(root, "A canned reply", draft)) {
            Scalar id = block.word("id");
            draft.names.make(NameKind.CANNED_REPLY, id);
            CannedReply reply = new CannedReply(
                    id.value(), Fields.text(block, "text", "canned." + id.value(), TextUse.OTHER, Set.of()));
            block.close();
            draft.canned.add(new Found<>(reply, id.place()));
        }
    }

    void discreet(SourceFile file, Node root) {
        Block block = Block.of(root, file.whole(), "This file", draft);
        List<String> words = new ArrayList<>();
        for (String field : List.of("khmer", "english")) {
            block.words(field).forEach(word -> words.add(word.value()));
        }
        block.close();
        draft.discreet = new DiscreetWords(words);
    }
}
