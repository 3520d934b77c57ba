package org.spean.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Money, days and hours as clips (khmer.md section 5, khmer-data.json amountsAndDates). Pure; safe from any thread. */
public final class SpokenTimes {
    private static final int CENTS = 100;
    private static final int HOURS = 24;
    private static final int NOON = 12;

    /** Money people are paid or charged in. */
    public enum Currency {
        RIEL(NumberClip.RIEL),
        BAHT(NumberClip.BAHT),
        DOLLAR(NumberClip.DOLLAR);

        private final NumberClip clip;

        Currency(NumberClip clip) {
            this.clip = clip;
        }
    }

    private SpokenTimes() {}

    /** A whole amount from 0 to {@link SpokenNumbers#MOST}, then the currency. */
    public static List<NumberClip> amount(int amount, Currency currency) {
        return join(SpokenNumbers.number(amount), List.of(currency.clip));
    }

    /** Dollars and cents; the cents (0 to 99) are left out where there are none. */
    public static List<NumberClip> dollars(int dollars, int cents) {
        if (cents < 0 || cents >= CENTS) {
            throw new IllegalArgumentException("cents are 0 to 99");
        }
        List<NumberClip> whole = amount(dollars, Currency.DOLLAR);
        return cents == 0 ? whole : join(whole, SpokenNumbers.number(cents), List.of(NumberClip.CENT));
    }

    /** Day number, month name, year as a number; the western calendar, years 0 to 9999. */
    public static List<NumberClip> day(LocalDate day) {
        return join(
                List.of(NumberClip.DAY_NO),
                SpokenNumbers.number(day.getDayOfMonth()),
                List.of(NumberClip.MONTH, NumberClip.month(day.getMonthValue()), NumberClip.YEAR),
                SpokenNumbers.number(day.getYear()));
    }

    /**
     * A full hour on the twelve-hour clock with its part of the day.
     *
     * @param hour 0 to 23
     */
    public static List<NumberClip> hour(int hour) {
        int twelve = hour % NOON == 0 ? NOON : hour % NOON;
        return join(List.of(NumberClip.HOUR), SpokenNumbers.number(twelve), List.of(partOfDay(hour)));
    }

    /** Opening hours: from one full hour until another. */
    public static List<NumberClip> hours(int from, int until) {
        return join(hour(from), List.of(NumberClip.UNTIL), hour(until));
    }

    /** The sources name the five parts but not where they begin; these bounds are a judgement, to be heard by users. */
    private static NumberClip partOfDay(int hour) {
        if (hour < 0 || hour >= HOURS) {
            throw new IllegalArgumentException("an hour is 0 to 23");
        }
        if (hour < 5 || hour >= 19) {
            return NumberClip.NIGHT;
        }
        if (hour < NOON) {
            return NumberClip.MORNING;
        }
        if (hour == NOON) {
            return NumberClip.NOON;
        }
        return hour < 17 ? NumberClip.AFTERNOON : NumberClip.EVENING;
    }

    @SafeVarargs
    private static List<NumberClip> join(List<NumberClip>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
