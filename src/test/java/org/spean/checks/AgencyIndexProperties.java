package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spean.content.Agency;
import org.spean.dialogue.RealPack;

/** What holds for every text, and for every part of every name. */
class AgencyIndexProperties {
    private static final AgencyIndex INDEX =
            new AgencyIndex(SyntheticAgencies.register(1_000), OrdinaryWords.of(RealPack.PACK));

    @Property(tries = 2_000)
    void anyStringGetsAnAnswer(@ForAll String text) {
        assertThat(INDEX.find(text)).isNotNull();
    }

    @Property(tries = 2_000)
    void anyPiecesOfNamesDigitsAndSignsGetAnAnswer(@ForAll("pieces") String text) {
        assertThat(INDEX.find(text)).isNotNull();
    }

    /** Words in a row of an exact name: never the verdict of another agency, so more words cannot turn one into another's. */
    @Property(tries = 3_000)
    void aPartOfAnExactNameIsNeverAnotherAgency(@ForAll("partsOfNames") Part part) {
        switch (INDEX.find(part.text())) {
            case AgencyFound.One one ->
                assertThat(one.agency().row()).isEqualTo(part.agency().row());
            case AgencyFound.Few few -> assertThat(few.agencies()).isNotEmpty();
            case AgencyFound.None none -> {}
            case AgencyFound.Phone phone -> {}
            case AgencyFound.NotAName notAName -> {}
        }
    }

    /** A whole name finds its agency, or asks among several of which it is one. */
    @Property(tries = 1_000)
    void aWholeNameFindsItsAgency(@ForAll("partsOfNames") Part part) {
        for (String name : names(part.agency())) {
            switch (INDEX.find(name)) {
                case AgencyFound.One one ->
                    assertThat(one.agency().row()).isEqualTo(part.agency().row());
                case AgencyFound.Few few ->
                    assertThat(few.more() || few.agencies().contains(part.agency()))
                            .isTrue();
                case AgencyFound.None none -> throw new AssertionError("not found: " + name);
                case AgencyFound.Phone phone -> throw new AssertionError("taken for a number: " + name);
                case AgencyFound.NotAName notAName -> throw new AssertionError("taken for no name: " + name);
            }
        }
    }

    record Part(Agency agency, String text) {}

    @Provide
    Arbitrary<Part> partsOfNames() {
        Arbitrary<Agency> agencies = Arbitraries.of(INDEX.register().agencies());
        return Combinators.combine(
                        agencies,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 9))
                .as((agency, from, length, which) -> {
                    List<String> names = names(agency);
                    String[] words = names.get(which % names.size()).split(" ");
                    int start = from % words.length;
                    int end = Math.min(words.length, start + length);
                    return new Part(agency, String.join(" ", List.of(words).subList(start, end)));
                });
    }

    @Provide
    Arbitrary<String> pieces() {
        List<String> pieces = new ArrayList<>(List.of(
                "\u17D2",
                "\u200B",
                "ក្រុមហ៊ុន",
                "co",
                " ",
                "ltd",
                "០",
                "9",
                "/",
                "-",
                "លេខ",
                "lic",
                "+855",
                "\uD83D",
                "😀",
                "ឯ.ក",
                "\u17CD",
                "ិ",
                "រ",
                "្រ",
                "y",
                "hh",
                "<",
                "'"));
        INDEX.register().agencies().stream()
                .limit(20)
                .flatMap(agency -> names(agency).stream())
                .forEach(pieces::add);
        return Arbitraries.of(pieces).list().ofMaxSize(12).map(list -> String.join("", list));
    }

    private static List<String> names(Agency agency) {
        return Stream.concat(
                        Stream.of(agency.nameKm(), agency.nameLatin(), agency.shortName())
                                .flatMap(Optional::stream),
                        agency.formerNames().stream())
                .toList();
    }
}
