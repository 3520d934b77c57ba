package org.spean.pack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.LeafletPage;
import org.spean.content.LeafletText;
import org.spean.content.Picture;
import org.spean.content.Text;
import org.spean.model.Problem;

/** Reads {@code leaflet.yaml}: the words of the printed leaflet and the picture of each choice of the main menu. */
final class LeafletReader {
    private final Draft draft;

    LeafletReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block block = Block.of(root, file.whole(), "This file", draft);
        Map<LeafletText, Text> texts = new EnumMap<>(LeafletText.class);
        for (LeafletText which : LeafletText.values()) {
            texts.put(
                    which,
                    Fields.text(block, which.key(), "leaflet." + which.key(), TextUse.PRINTED, which.placeholders()));
        }
        Map<Integer, Picture> pictures =
                block.block("pictures", "`pictures`").map(this::pictures).orElse(Map.of());
        block.close();
        draft.leaflet = Optional.of(new LeafletPage(texts, pictures));
    }

    private Map<Integer, Picture> pictures(Block block) {
        Map<Integer, Picture> pictures = new HashMap<>();
        block.wordsByName().forEach((key, word) -> {
            if (!key.matches("[1-9]")) {
                draft.tell(word.place().error("`" + key + "` is no key of a menu.", "Write 1 to 9."));
                return;
            }
            Picture.of(word.value())
                    .ifPresentOrElse(
                            picture -> pictures.put(Integer.parseInt(key), picture), () -> draft.tell(noPicture(word)));
        });
        return pictures;
    }

    private static Problem noPicture(Scalar word) {
        String all = Arrays.stream(Picture.values()).map(Picture::word).collect(Collectors.joining(", "));
        return word.place().error("There is no picture called `" + word.value() + "`.", "Use one of: " + all + ".");
    }
}
