package org.spean.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.OfferQuestions;
import org.spean.content.OfferSign;
import org.spean.content.Text;
import org.spean.text.Keyword;
import org.spean.text.Writing;

/** Reads {@code offer.yaml}: the signs that a job offer may be a trap. */
final class OfferReader {
    /** More questions than this nobody answers (issue 4, item 4: five to eight). */
    private static final int MOST_ASKED = 8;

    private final Draft draft;

    OfferReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block block = Block.of(root, file.whole(), "This file", draft);
        int some = Fields.number(block, "some-from", 1, 98);
        int strong = Fields.number(block, "strong-from", 2, 99);
        if (strong <= some) {
            draft.tell(block.placeOf("strong-from")
                    .error("`strong-from` is not above `some-from`.", "Write a higher number."));
            strong = some + 1;
        }
        int highPay = Fields.number(block, "high-pay", 1, 99_999);
        List<Keyword.Variant> about =
                block.block("about", "`about`").map(OfferReader::words).orElse(List.of());
        List<OfferSign> signs = new ArrayList<>();
        for (Block sign : block.blocks("signs", "A sign")) {
            signs.add(sign(sign));
        }
        if (signs.stream().filter(OfferSign::asked).count() > MOST_ASKED) {
            draft.tell(block.placeOf("signs")
                    .error(
                            "More than " + MOST_ASKED + " signs are asked for.",
                            "Delete `ask: yes` of the weakest ones; they are still found in texts."));
        }
        new FactReader(block).sources("The points of offer.yaml");
        block.close();
        draft.offer = new OfferQuestions(signs, some, strong, highPay, about);
    }

    private OfferSign sign(Block block) {
        Scalar id = block.word("id");
        draft.names.make(NameKind.OFFER_SIGN, id);
        String name = "offer." + id.value();
        int weight = Fields.number(block, "weight", 1, 9);
        boolean unsureIsYes = Fields.yes(block, "unsure-is-yes");
        Text question = Fields.text(block, "question", name, TextUse.OTHER, Set.of());
        Text reason = Fields.text(block, "reason", name + ".reason", TextUse.OTHER, Set.of());
        List<Keyword.Variant> words =
                block.block("words", "`words`").map(OfferReader::words).orElse(List.of());
        List<List<Keyword.Variant>> together = new ArrayList<>();
        if (block.has("together")) {
            block.blocks("together", "A group of words").forEach(group -> together.add(words(group)));
        }
        DraftFact sources = new FactReader(block).sources("The sign " + id.value());
        OfferSign sign = new OfferSign(
                id.value(),
                weight,
                Fields.yes(block, "critical"),
                Fields.yes(block, "ask"),
                unsureIsYes ? weight : (weight + 1) / 2,
                question,
                reason,
                words,
                together,
                FactReader.plain(sources));
        block.close();
        return sign;
    }

    private static List<Keyword.Variant> words(Block block) {
        List<Keyword.Variant> words = new ArrayList<>();
        for (Writing writing : Writing.values()) {
            for (Scalar word : block.words(writing.name().toLowerCase(Locale.ROOT))) {
                words.add(new Keyword.Variant(word.value(), writing));
            }
        }
        if (words.isEmpty()) {
            block.draft().tell(block.place().error(block.owner() + " has no words.", "Add `english: [word]`."));
        }
        block.close();
        return words;
    }
}
