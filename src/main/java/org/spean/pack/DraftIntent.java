package org.spean.pack;

import java.util.List;
import java.util.Optional;
import org.spean.content.Text;
import org.spean.text.MatchKey;
import org.spean.text.MatchMode;
import org.spean.text.Writing;

/** A keyword intent with its words. */
record DraftIntent(String id, Place place, MatchMode mode, Text name, Optional<Link> entry, List<Word> words) {
    /** One word or short phrase. */
    record Word(Writing writing, Scalar written) {
        String key() {
            return MatchKey.of(written.value());
        }
    }
}
