package org.spean.pack;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.SystemText;

/** Reads {@code texts.yaml}. */
final class TextsReader {
    private final Draft draft;

    TextsReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block all = Block.of(root, file.whole(), "This file", draft);
        Map<Scalar, Block> blocks = all.blocksByName("The text ");
        blocks.forEach((key, block) -> {
            Optional<SystemText> which = Arrays.stream(SystemText.values())
                    .filter(text -> text.key().equals(key.value()))
                    .findFirst();
            if (which.isEmpty()) {
                draft.tell(key.place()
                        .error(
                                "The engine has no text called `" + key.value() + "`.",
                                "Correct its name or delete it."));
                return;
            }
            Set<String> placeholders = which.get().placeholders();
            TextUse use = which.get() == SystemText.CHOOSE_LANGUAGE ? TextUse.BILINGUAL : TextUse.OTHER;
            draft.systemTexts.put(which.get(), Fields.text(block, "text." + key.value(), use, placeholders));
        });
    }
}
