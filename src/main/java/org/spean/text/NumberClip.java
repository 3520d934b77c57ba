package org.spean.text;

import java.util.Locale;
import org.spean.model.Language;

/**
 * The recorded words that numbers, money, dates and hours are composed of, and the pauses between them (khmer.md section 5,
 * khmer-data.json spokenNumbers). Khmer numbers are composed of the first 24. English has no such grammar here (there is no
 * eleven, and ten thousand is two words): of its clips only those of numbers to dial are played.
 */
public enum NumberClip {
    N0("សូន្យ", "zero"),
    N1("មួយ", "one"),
    N2("ពីរ", "two"),
    N3("បី", "three"),
    N4("បួន", "four"),
    N5("ប្រាំ", "five"),
    N6("ប្រាំមួយ", "six"),
    N7("ប្រាំពីរ", "seven"),
    N8("ប្រាំបី", "eight"),
    N9("ប្រាំបួន", "nine"),
    N10("ដប់", "ten"),
    T20("ម្ភៃ", "twenty"),
    T30("សាមសិប", "thirty"),
    T40("សែសិប", "forty"),
    T50("ហាសិប", "fifty"),
    T60("ហុកសិប", "sixty"),
    T70("ចិតសិប", "seventy"),
    T80("ប៉ែតសិប", "eighty"),
    T90("កៅសិប", "ninety"),
    ROY("រយ", "hundred"),
    POAN("ពាន់", "thousand"),
    MEUN("ម៉ឺន", "ten thousand"),
    SAEN("សែន", "hundred thousand"),
    LEAN("លាន", "million"),
    RIEL("រៀល", "riel"),
    BAHT("បាត", "baht"),
    DOLLAR("ដុល្លារ", "dollars"),
    CENT("សេន", "cents"),
    DAY_NO("ថ្ងៃទី", "day number"),
    MONTH("ខែ", "month"),
    YEAR("ឆ្នាំ", "year"),
    HOUR("ម៉ោង", "o'clock"),
    MINUTE("នាទី", "minutes"),
    MORNING("ព្រឹក", "in the morning"),
    NOON("ថ្ងៃត្រង់", "at noon"),
    AFTERNOON("រសៀល", "in the afternoon"),
    EVENING("ល្ងាច", "in the evening"),
    NIGHT("យប់", "at night"),
    UNTIL("ដល់", "until"),
    NUMBER_ORDINAL("ទី", "number (ordinal)"),
    MINUS("ដក", "minus"),
    POINT("ចុច", "point"),
    PLUS("បូក", "plus"),
    M1("មករា", "January"),
    M2("កុម្ភៈ", "February"),
    M3("មីនា", "March"),
    M4("មេសា", "April"),
    M5("ឧសភា", "May"),
    M6("មិថុនា", "June"),
    M7("កក្កដា", "July"),
    M8("សីហា", "August"),
    M9("កញ្ញា", "September"),
    M10("តុលា", "October"),
    M11("វិច្ឆិកា", "November"),
    M12("ធ្នូ", "December"),
    W1("ច័ន្ទ", "Monday"),
    W2("អង្គារ", "Tuesday"),
    W3("ពុធ", "Wednesday"),
    W4("ព្រហស្បតិ៍", "Thursday"),
    W5("សុក្រ", "Friday"),
    W6("សៅរ៍", "Saturday"),
    W7("អាទិត្យ", "Sunday"),
    /** Silence of so many milliseconds: nobody records it. */
    PAUSE200("", ""),
    PAUSE400("", ""),
    PAUSE800("", "");

    private final String khmer;
    private final String english;

    NumberClip(String khmer, String english) {
        this.khmer = khmer;
        this.english = english;
    }

    /** The prompt id, as in the data file: {@code n7}, {@code day_no}, {@code pause400}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the speaker says; empty for silence. */
    public String word(Language language) {
        return switch (language) {
            case KM -> khmer;
            case EN -> english;
        };
    }

    /** Whether it is silence, which is made and not recorded. */
    public boolean isSilence() {
        return khmer.isEmpty();
    }

    /** Whether a number to dial may need it: one of the ten digits, or the plus of a number abroad. */
    public boolean isDialled() {
        return ordinal() <= N9.ordinal() || this == PLUS;
    }

    /** Whether the line needs a recording of it in this language. */
    public boolean isRecordedIn(Language language) {
        return switch (language) {
            case KM -> !isSilence();
            case EN -> isDialled();
        };
    }

    static NumberClip digit(int digit) {
        return values()[digit];
    }

    static NumberClip month(int month) {
        return values()[M1.ordinal() + month - 1];
    }

    static NumberClip tens(int tens) {
        return values()[T20.ordinal() + tens - 2];
    }
}
