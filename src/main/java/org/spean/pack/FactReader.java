package org.spean.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.Fact;

/** Reads the fields {@code fact} and {@code sources} of an entry. */
final class FactReader {
    private static final Map<String, Fact> STATES =
            Map.of("to-verify", new Fact.ToVerify(), "withheld", new Fact.Withheld());

    private final Block block;

    FactReader(Block block) {
        this.block = block;
    }

    /** The state: a word, or a block {@code {on, by}} for a verified fact. */
    Fact fact() {
        if (!block.isBlock("fact")) {
            return Fields.oneOf(block, "fact", STATES, new Fact.Withheld());
        }
        Optional<Block> found = block.block("fact", "A verified fact");
        if (found.isEmpty()) {
            return new Fact.Withheld();
        }
        Block verified = found.get();
        if (!verified.has("on")) {
            verified.missing("on");
        }
        LocalDate on = Fields.day(verified, "on").orElse(LocalDate.EPOCH);
        Scalar by = verified.word("by");
        verified.close();
        return new Fact.Verified(on, by.value());
    }

    /** The sources, also noted in the draft so that {@link SourcesCheck} sees them. */
    DraftFact sources(String owner) {
        List<Found<Fact.Source>> sources = new ArrayList<>();
        if (block.has("sources")) {
            for (Block source : block.blocks("sources", "A source")) {
                sources.add(new Found<>(
                        new Fact.Source(
                                source.maybe("address").map(Scalar::value).orElse(""),
                                source.maybe("date").map(Scalar::value).orElse(""),
                                source.maybe("note").map(Scalar::value).orElse(null)),
                        source.place()));
                source.close();
            }
        }
        DraftFact fact = new DraftFact(owner, block.place(), sources);
        block.draft().facts.add(fact);
        return fact;
    }

    static List<Fact.Source> plain(DraftFact fact) {
        return fact.sources().stream().map(Found::thing).toList();
    }
}
