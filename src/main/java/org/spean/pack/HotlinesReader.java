package org.spean.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.model.PhoneNumber;

/** Reads {@code hotlines.yaml}. */
final class HotlinesReader {
    private final Draft draft;

    HotlinesReader(Draft draft) {
        this.draft = draft;
    }

    void read(Node root) {
        for (Block block : Block.listOf(root, "A hotline", draft)) {
            draft.hotlines.add(new Found<>(hotline(block), block.placeOf("number")));
        }
    }

    private Hotline hotline(Block block) {
        Scalar id = block.word("id");
        draft.names.make(NameKind.HOTLINE, id);
        if (!id.value().isEmpty() && !id.value().matches("[a-z][a-z0-9_]*")) {
            draft.tell(id.place().error("`" + id.value() + "` cannot name a hotline.", "Use a-z, 0-9 and _ only."));
        }
        List<Scalar> topics = block.words("topics");
        if (!block.has("topics")) {
            block.missing("topics");
        }
        topics.forEach(topic -> draft.names.make(NameKind.HOTLINE_TOPIC, topic));
        Hotline hotline = new Hotline(
                id.value(),
                Fields.text(block, "name", "hotline." + id.value(), TextUse.OTHER, Set.of()),
                block.word("number").value(),
                international(block),
                Fields.country(block, "country"),
                topics.stream().map(Scalar::value).toList(),
                block.word("hours").value(),
                block.words("languages").stream().map(Scalar::value).toList(),
                fact(block),
                FactReader.plain(new FactReader(block).sources("The hotline " + id.value())));
        block.close();
        return hotline;
    }

    private Fact fact(Block block) {
        return new FactReader(block).fact();
    }

    private Optional<PhoneNumber> international(Block block) {
        Optional<Scalar> written = block.maybe("international");
        Optional<PhoneNumber> number = written.flatMap(w -> PhoneNumber.ofE164(w.value()));
        if (written.isPresent() && number.isEmpty()) {
            draft.tell(written.get()
                    .place()
                    .error(
                            "`international` is no number that can be dialled.",
                            "Write + and digits without spaces, e.g. \"+85523997919\", or null."));
        }
        return number;
    }
}
