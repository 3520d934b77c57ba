package org.spean.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.checks.AgencyIndex;
import org.spean.checks.OrdinaryWords;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.model.Country;

/** Small lists of invented agencies, one of each kind of answer. No name or number is meant to be that of a real agency. */
final class AgencyLists {
    static final Fact.Source SOURCE = new Fact.Source("MLVT, mlvt.gov.kh", "2026-11-01", null);
    static final LocalDate DATE = LocalDate.of(2026, 11, 1);

    private static final LiveFacts NEW = facts(register("v1", DATE));

    private AgencyLists() {}

    /** {@code new}, {@code next} (another version of it), {@code old}, or {@code sample}: what the pack brings. */
    static LiveFacts named(String name) {
        return switch (name) {
            case "new" -> NEW;
            case "next" -> facts(register("v2", DATE.plusDays(14)));
            case "old" -> facts(register("v0", LocalDate.of(2025, 3, 6)));
            case "sample" -> facts(RealPack.PACK.sampleAgencies().orElseThrow());
            default -> throw new IllegalArgumentException("no list " + name);
        };
    }

    static LiveFacts facts(AgencyRegister register) {
        return LiveFacts.NONE.with(new AgencyIndex(register, OrdinaryWords.of(RealPack.PACK)));
    }

    static AgencyRegister register(String version, LocalDate date) {
        return new AgencyRegister(
                version,
                date,
                SOURCE,
                false,
                List.of(
                        agency(
                                1,
                                "0417/23",
                                "មហាសំណាង មែនផៅវើ",
                                "Moha Samnang Manpower",
                                Agency.Status.LICENSED,
                                "2027-03-31",
                                "TH",
                                "JP"),
                        agency(
                                2,
                                "0418/23",
                                "ផ្កាយសំណាង",
                                "Phkay Samnang International",
                                Agency.Status.LICENSED,
                                "",
                                "MY"),
                        agency(
                                3,
                                "0419/23",
                                "ផ្កាយសំណាង",
                                "Phkay Samnang International",
                                Agency.Status.LICENSED,
                                "",
                                "MY"),
                        agency(
                                4,
                                "0420/23",
                                "ស្ពានមាស មែនផៅវើ",
                                "Spean Meas Manpower",
                                Agency.Status.SUSPENDED,
                                "",
                                "TH"),
                        agency(5, "0421/23", "ឈូករ័ត្ន", "Chhouk Rath Recruitment", Agency.Status.REVOKED, ""),
                        agency(6, "0422/23", "ទន្លេបាទី", "Tonle Bati Labour Supply", Agency.Status.EXPIRED, ""),
                        agency(
                                7,
                                "0423/20",
                                "ភ្នំស្វាយ",
                                "Phnom Svay Manpower",
                                Agency.Status.LICENSED,
                                "2026-10-31",
                                "TH"),
                        agency(
                                8,
                                "0424/24",
                                "សេរីវឌ្ឍនា",
                                "Serey Vathana Overseas",
                                Agency.Status.LICENSED,
                                "2027-01-31",
                                "KR",
                                "JP")));
    }

    private static Agency agency(
            int row, String licence, String km, String latin, Agency.Status status, String until, String... countries) {
        return new Agency(
                row,
                Optional.of(licence),
                Optional.of(km),
                Optional.of(latin),
                List.of(),
                Optional.empty(),
                status,
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                Stream.of(countries).map(Country::new).toList(),
                List.of(),
                List.of());
    }
}
