package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Language;

class SpokenNumbersTest {
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final RuleBasedNumberFormat icu =
            new RuleBasedNumberFormat(new ULocale("km"), RuleBasedNumberFormat.SPELLOUT);

    static Stream<String[]> numbers() {
        return rows("number");
    }

    static Stream<String[]> phones() {
        return rows("phone");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyNumberOfTheDataFileIsItsSequenceOfClips(String kind, String number, String clips, String khmer) {
        List<NumberClip> said = SpokenNumbers.number(Integer.parseInt(number));

        assertThat(ids(said)).isEqualTo(clips);
        assertThat(words(said)).isEqualTo(khmer);
    }

    @Test
    void theDataFileHasItsThirtyNineNumbersAndSixPhones() {
        assertThat(numbers()).hasSize(39);
        assertThat(phones()).hasSize(6);
    }

    @Property(tries = 5000)
    void anyNumberIsSaidAsIcuSpellsIt(@ForAll @IntRange(max = SpokenNumbers.MOST) int number) {
        assertThat(SpokenNumbers.number(number).stream().map(clip -> clip.word(Language.KM)))
                .containsExactly(icu.format(number).split(ZERO_WIDTH_SPACE));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, SpokenNumbers.MOST + 1, Integer.MAX_VALUE})
    void aNumberOutsideIsRefused(int number) {
        assertThatThrownBy(() -> SpokenNumbers.number(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("phones")
    void everyPhoneNumberOfTheDataFileIsReadInItsGroups(String kind, String written, String clips, String khmer) {
        assertThat(ids(SpokenNumbers.phone(written))).isEqualTo(clips);
    }

    @Test
    void signsOfWritingOnlySeparateGroups() {
        assertThat(ids(SpokenNumbers.phone("+855 (12) 000-001")))
                .isEqualTo("plus n8 n5 n5 pause400 n1 n2 pause400 n0 n0 n0 pause400 n0 n0 n1");
        assertThat(ids(SpokenNumbers.phone("០១២"))).isEqualTo("n0 n1 n2");
        assertThat(SpokenNumbers.phone(" - ")).isEmpty();
    }

    @Test
    void moneyDaysAndHoursAreSaidAsTheDataFileHasThem() {
        Map<String, List<NumberClip>> said = Map.of(
                "45,000 riel", SpokenTimes.amount(45_000, SpokenTimes.Currency.RIEL),
                "9,000 baht", SpokenTimes.amount(9_000, SpokenTimes.Currency.BAHT),
                "150 dollars", SpokenTimes.dollars(150, 0),
                "31 December 2027", SpokenTimes.day(LocalDate.of(2027, 12, 31)),
                "8 in the morning to 5 in the evening", SpokenTimes.hours(8, 17),
                "fee 2.50 dollars", SpokenTimes.dollars(2, 50));

        assertThat(rows("sentence")).allSatisfy(row -> {
            assertThat(ids(said.get(row[1]))).isEqualTo(row[2]);
            assertThat(words(said.get(row[1]))).isEqualTo(row[3].replace(" ", ""));
        });
    }

    @Test
    void anHourIsSaidOnTheTwelveHourClock() {
        assertThat(ids(SpokenTimes.hour(0))).isEqualTo("hour n10 n2 night");
        assertThat(ids(SpokenTimes.hour(12))).isEqualTo("hour n10 n2 noon");
        assertThat(ids(SpokenTimes.hour(20))).isEqualTo("hour n8 night");
        assertThatThrownBy(() -> SpokenTimes.hour(24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpokenTimes.dollars(1, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClipsAreThoseOfTheDataFileInCanonicalKhmer() {
        List<String[]> data = TextFiles.rows("spoken-clips.tsv");

        assertThat(Arrays.stream(NumberClip.values()).map(c -> c.id() + "=" + c.word(Language.KM)))
                .containsExactlyElementsOf(
                        data.stream().map(row -> row[0] + "=" + row[1]).toList());
        assertThat(NumberClip.values()).allSatisfy(clip -> {
            assertThat(Khmer.canonical(clip.word(Language.KM))).isEqualTo(clip.word(Language.KM));
            assertThat(clip.word(Language.EN).isEmpty()).isEqualTo(clip.isSilence());
        });
    }

    private static Stream<String[]> rows(String kind) {
        return TextFiles.rows("spoken-numbers.tsv").stream().filter(row -> row[0].equals(kind));
    }

    private static String ids(List<NumberClip> clips) {
        return clips.stream().map(NumberClip::id).collect(Collectors.joining(" "));
    }

    private static String words(List<NumberClip> clips) {
        return clips.stream().map(clip -> clip.word(Language.KM)).collect(Collectors.joining());
    }
}
