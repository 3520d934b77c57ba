package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.checks.ReportUrgency.Level;
import org.spean.dialogue.RealPack;

class ReportUrgencyTest {
    private static final ReportUrgency URGENCY = new ReportUrgency(RealPack.PACK.keywords());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "he took 500 dollars for a job|ORDINARY",
                "No pay for three months|ORDINARY",
                "គាត់យកលុយខ្ញុំ ៥០០ដុល្លារ|ORDINARY",
                "nov battambang|ORDINARY",
                "''|ORDINARY",
                "he is there now|ORDINARY",
                "my child works there|SOON",
                "កូនខ្ញុំធ្វើការនៅទីនោះ|SOON",
                "kmeng 14 chhnam|SOON",
                "the boss kept my passport|HIGH",
                "passport kept by the boss|HIGH",
                "ថៅកែទុកលិខិតឆ្លងដែនខ្ញុំ|HIGH",
                "they locked us in|HIGH",
                "ចាក់សោបន្ទប់|HIGH",
                "chak sor bontob|HIGH",
                "my sister was beaten|HIGH",
                "គេវាយខ្ញុំ|HIGH",
                "ke vay knhom|HIGH",
                "children are there now|HIGH",
                "កូនខ្ញុំនៅទីនោះ ឥឡូវនេះ|HIGH",
                "it is urgent|HIGH",
                "he beat me but I am not in danger|HIGH"
            })
    void itComesFromWhatIsTold(String text, Level level) {
        assertThat(URGENCY.of(text)).isEqualTo(level);
    }

    @Property(tries = 500)
    void moreWordsNeverMakeItLessUrgent(@ForAll @From("told") String one, @ForAll @From("told") String more) {
        assertThat(URGENCY.of(one + " " + more)).isGreaterThanOrEqualTo(URGENCY.of(one));
        assertThat(URGENCY.of(more + " " + one)).isGreaterThanOrEqualTo(URGENCY.of(one));
    }

    @Provide
    Arbitrary<String> told() {
        return Arbitraries.of(
                        "he beat me",
                        "now",
                        "my child",
                        "passport kept",
                        "ឥឡូវ",
                        "កូន",
                        "not in danger",
                        "poipet",
                        "012 000 011",
                        "no danger",
                        "ចាក់សោ",
                        "the boss")
                .list()
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }
}
