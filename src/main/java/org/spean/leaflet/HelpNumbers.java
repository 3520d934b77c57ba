package org.spean.leaflet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spean.checks.HotlineChooser;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.ProtectedWord;
import org.spean.content.ServiceCountry;
import org.spean.content.Step;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.Mode;

/** The help numbers of a leaflet: those that SOS would give, by the rule of live mode in every mode, because paper stays. */
final class HelpNumbers {
    /** Of home before the first of another country: the police are never the only choice (domain-facts.md section 0, point 5). */
    private static final int HOME_FIRST = 2;

    private HelpNumbers() {}

    /**
     * One number.
     *
     * @param country empty for home
     * @param dialled as it is dialled in its country
     * @param checked the day somebody checked it
     */
    record HelpNumber(Optional<Text> country, Text name, String dialled, LocalDate checked) {
        private static final int STEM = 4;

        /** The name, behind the country unless it names that: "Thai social help centre". */
        String in(Language language) {
            String called = name.in(language);
            return country.map(where -> where.in(language))
                            .filter(where -> !called.contains(where.substring(0, Math.min(STEM, where.length()))))
                            .map(where -> where + ": ")
                            .orElse("")
                    + called;
        }
    }

    private record Ranked(int turn, int country, HelpNumber number) {}

    /** At most {@code most} numbers, by country; each country in service has its best before any has its next. */
    static List<HelpNumber> choose(ContentPack pack, LocalDate today, int verifyEveryDays, int most) {
        List<Ranked> all = new ArrayList<>();
        List<ServiceCountry> countries = pack.countries();
        for (int i = 0; i < countries.size(); i++) {
            int turn = i == 0 ? 0 : HOME_FIRST - 1;
            for (HelpNumber number : of(pack, countries.get(i), today, verifyEveryDays, most)) {
                all.add(new Ranked(turn++, i, number));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Ranked::turn).thenComparingInt(Ranked::country))
                .limit(most)
                .sorted(Comparator.comparingInt(Ranked::country).thenComparingInt(Ranked::turn))
                .map(Ranked::number)
                .toList();
    }

    private static List<HelpNumber> of(
            ContentPack pack, ServiceCountry country, LocalDate today, int verifyEveryDays, int most) {
        Optional<Text> name = Optional.of(country)
                .filter(abroad -> !abroad.country().equals(Country.CAMBODIA))
                .map(ServiceCountry::name);
        List<HelpNumber> numbers = new ArrayList<>();
        HotlineChooser.choose(pack, country.country(), topics(pack), Mode.LIVE, today, verifyEveryDays, most).stream()
                .filter(choice -> choice.hotline().country().equals(country.country()))
                .forEach(choice -> {
                    Hotline hotline = choice.hotline();
                    if (hotline.fact() instanceof Fact.Verified verified) {
                        numbers.add(new HelpNumber(name, hotline.name(), choice.dialable(), verified.on()));
                    }
                });
        return numbers;
    }

    /** What the authors give in danger, in their order. */
    private static List<String> topics(ContentPack pack) {
        return Optional.ofNullable(pack.entries().get(ProtectedWord.SOS.intent()))
                .flatMap(pack::step)
                .filter(Step.Hotlines.class::isInstance)
                .map(step -> ((Step.Hotlines) step).topics())
                .orElse(List.of(Hotline.EMERGENCY));
    }
}
