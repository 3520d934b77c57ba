package org.spean.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.model.Country;
import org.spean.text.Khmer;

/** Reads {@code agencies-sample.yaml}: a register that is always a sample, whatever stands in it. */
final class AgenciesReader {
    private static final Map<String, Agency.Status> STATUSES = Map.of(
            "licensed", Agency.Status.LICENSED,
            "suspended", Agency.Status.SUSPENDED,
            "revoked", Agency.Status.REVOKED,
            "expired", Agency.Status.EXPIRED,
            "unknown", Agency.Status.UNKNOWN);

    private final Draft draft;

    AgenciesReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block block = Block.of(root, file.whole(), "This file", draft);
        Scalar version = block.word("version");
        if (!block.has("date")) {
            block.missing("date");
        }
        LocalDate date = Fields.day(block, "date").orElse(LocalDate.EPOCH);
        Optional<Fact.Source> source =
                block.block("source", "The source of the list").map(this::source);
        List<Agency> agencies = new ArrayList<>();
        for (Block agency : block.blocks("agencies", "An agency")) {
            agencies.add(agency(agency, agencies.size() + 1));
        }
        block.close();
        Optional<List<Integer>> twice = AgencyRegister.licencesHeldTwice(agencies);
        twice.ifPresent(rows -> draft.tell(block.placeOf("agencies")
                .error("Two agencies have one licence number: entries " + rows + ".", "Correct one of them.")));
        if (twice.isEmpty() && source.isPresent() && !version.value().isEmpty()) {
            draft.sampleAgencies = Optional.of(new AgencyRegister(version.value(), date, source.get(), true, agencies));
        }
    }

    private Fact.Source source(Block block) {
        Fact.Source source = new Fact.Source(
                block.word("address").value(),
                block.word("date").value(),
                block.maybe("note").map(Scalar::value).orElse(null));
        block.close();
        return source;
    }

    private Agency agency(Block block, int row) {
        Optional<String> km = text(block, "name-km");
        Optional<String> latin = text(block, "name-latin");
        if (km.isEmpty() && latin.isEmpty()) {
            block.missing("name-latin");
        }
        km.filter(name -> !Khmer.canonical(name).equals(name))
                .ifPresent(name -> draft.tell(block.placeOf("name-km")
                        .error("The Khmer is not in canonical order.", "Write it as: " + Khmer.canonical(name))));
        new FactReader(block).sources("The agency " + latin.or(() -> km).orElse(""));
        Agency agency = new Agency(
                row,
                text(block, "licence"),
                km.map(Khmer::canonical),
                km.isEmpty() && latin.isEmpty() ? Optional.of("?") : latin,
                texts(block, "former-names"),
                text(block, "short-name"),
                Fields.oneOf(block, "status", STATUSES, Agency.Status.UNKNOWN),
                Fields.day(block, "valid-until"),
                countries(block),
                List.of(),
                List.of());
        block.close();
        return agency;
    }

    private List<Country> countries(Block block) {
        return block.words("countries").stream()
                .flatMap(word -> Fields.countryOf(word, draft).stream())
                .toList();
    }

    private static List<String> texts(Block block, String field) {
        return block.words(field).stream()
                .map(Scalar::value)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<String> text(Block block, String field) {
        return block.maybe(field).map(Scalar::value).filter(word -> !word.isEmpty());
    }
}
