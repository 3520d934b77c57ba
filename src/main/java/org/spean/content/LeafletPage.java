package org.spean.content;

import java.util.Map;
import java.util.Objects;

/**
 * What the printed leaflet says besides the menu and the help numbers.
 *
 * @param texts one for each {@link LeafletText}
 * @param pictures by key of the main menu; a choice without one shows a speech bubble
 */
public record LeafletPage(Map<LeafletText, Text> texts, Map<Integer, Picture> pictures) {
    public LeafletPage {
        texts = Map.copyOf(texts);
        pictures = Map.copyOf(pictures);
    }

    public Text text(LeafletText which) {
        return Objects.requireNonNull(texts.get(which), which.name());
    }

    public Picture picture(int key) {
        return pictures.getOrDefault(key, Picture.SPEECH);
    }
}
