package org.spean.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.AlertTopic;
import org.spean.content.Corridor;
import org.spean.content.Province;
import org.spean.content.ServiceCountry;
import org.spean.model.Country;

/** Reads the four lists of names: provinces, countries, corridors and alert topics. */
final class RegionsReader {
    private static final Map<String, Corridor.Status> STATUSES = Map.of(
            "open", Corridor.Status.OPEN,
            "restricted", Corridor.Status.RESTRICTED,
            "closed", Corridor.Status.CLOSED,
            "unknown", Corridor.Status.UNKNOWN);

    private final Draft draft;

    RegionsReader(Draft draft) {
        this.draft = draft;
    }

    void provinces(Node root) {
        for (Block block : Block.listOf(root, "A province", draft)) {
            Scalar code = block.word("code");
            draft.names.make(NameKind.PROVINCE, code);
            if (!code.value().isEmpty() && !code.value().matches("(0[1-9]|1[0-9]|2[0-5])")) {
                draft.tell(
                        code.place().error("`" + code.value() + "` is no province code.", "Write \"01\" to \"25\"."));
            }
            Province province = new Province(
                    code.value(),
                    Fields.text(block, "name", "province." + code.value(), TextUse.OTHER, Set.of()),
                    spellings(block),
                    Fields.yes(block, "borders-thailand"));
            block.close();
            draft.provinces.add(new Found<>(province, code.place()));
        }
    }

    void countries(Node root) {
        for (Block block : Block.listOf(root, "A country", draft)) {
            Scalar code = block.word("country");
            draft.names.make(NameKind.COUNTRY, code);
            ServiceCountry country = new ServiceCountry(
                    Fields.countryOf(code, draft).orElse(Country.CAMBODIA),
                    Fields.text(block, "name", "country." + code.value(), TextUse.OTHER, Set.of()),
                    spellings(block));
            block.close();
            if (draft.countries.isEmpty() && !country.country().equals(Country.CAMBODIA)) {
                draft.tell(code.place().error("The first country is not KH.", "Move Cambodia to the top: it is home."));
            }
            draft.countries.add(new Found<>(country, code.place()));
        }
    }

    void corridors(Node root) {
        for (Block block : Block.listOf(root, "A corridor", draft)) {
            Scalar id = block.word("id");
            draft.names.make(NameKind.CORRIDOR, id);
            Corridor corridor = new Corridor(
                    id.value(),
                    Fields.country(block, "from"),
                    Fields.country(block, "to"),
                    Fields.oneOf(block, "status", STATUSES, Corridor.Status.UNKNOWN),
                    asOf(block),
                    Fields.text(block, "text", "corridor." + id.value(), TextUse.OTHER, Set.of("date")),
                    new FactReader(block).fact(),
                    FactReader.plain(new FactReader(block).sources("The corridor " + id.value())));
            block.close();
            draft.corridors.add(new Found<>(corridor, block.place()));
        }
    }

    void alertTopics(Node root) {
        for (Block block : Block.listOf(root, "An alert topic", draft)) {
            Scalar id = block.word("id");
            draft.names.make(NameKind.ALERT_TOPIC, id);
            AlertTopic topic = new AlertTopic(
                    id.value(), Fields.text(block, "name", "alert-topic." + id.value(), TextUse.OTHER, Set.of()));
            block.close();
            draft.alertTopics.add(new Found<>(topic, id.place()));
        }
    }

    /** A stand-in for a day that is wrong, because that it is missing too would be told otherwise. */
    private static Optional<LocalDate> asOf(Block block) {
        Optional<LocalDate> day = Fields.day(block, "as-of");
        return day.isEmpty() && block.has("as-of") ? Optional.of(LocalDate.EPOCH) : day;
    }

    private static List<String> spellings(Block block) {
        return block.words("spellings").stream().map(Scalar::value).toList();
    }
}
