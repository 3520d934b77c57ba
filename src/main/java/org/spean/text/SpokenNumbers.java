package org.spean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers as clips, in the order in which Khmer says them (khmer.md section 5): as ICU4J spells them, no "and", zero places
 * left out. Pure; safe from any thread.
 */
public final class SpokenNumbers {
    /** The largest number that has a reading. */
    public static final int MOST = 9_999_999;

    private static final int MILLION = 1_000_000;
    private static final Pattern GAP = Pattern.compile("[^0-9+]+");

    /** A place of the number and the clip behind its digit. */
    private record Scale(int worth, NumberClip clip) {}

    private static final List<Scale> SCALES = List.of(
            new Scale(MILLION, NumberClip.LEAN),
            new Scale(100_000, NumberClip.SAEN),
            new Scale(10_000, NumberClip.MEUN),
            new Scale(1_000, NumberClip.POAN),
            new Scale(100, NumberClip.ROY));

    private SpokenNumbers() {}

    /** Clips of a whole number from 0 to {@link #MOST}; throws IllegalArgumentException outside. */
    public static List<NumberClip> number(int number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("a spoken number is 0 to " + MOST);
        }
        if (number == 0) {
            return List.of(NumberClip.N0);
        }
        List<NumberClip> clips = new ArrayList<>();
        int rest = number;
        for (Scale scale : SCALES) {
            if (rest >= scale.worth()) {
                clips.add(NumberClip.digit(rest / scale.worth()));
                clips.add(scale.clip());
                rest %= scale.worth();
            }
        }
        belowHundred(rest, clips);
        return List.copyOf(clips);
    }

    /**
     * The groups in which a number to dial is written: {@code 1}, {@code 800}, {@code 010}.
     *
     * @param written digits of any script in groups, as on a poster: {@code 012 345 678}; a {@code +} is kept; every other sign
     *     separates groups
     * @return ASCII digits and {@code +} only, no group empty
     */
    public static List<String> groups(String written) {
        return GAP.splitAsStream(Digits.fold(written))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /**
     * A number to dial, digit by digit, with a pause of 400 ms between its {@link #groups}. It is never read as a number:
     * {@code 117} is one, one, seven. A {@code +} is said.
     */
    public static List<NumberClip> phone(String written) {
        List<NumberClip> clips = new ArrayList<>();
        for (String group : groups(written)) {
            if (!clips.isEmpty()) {
                clips.add(NumberClip.PAUSE400);
            }
            for (char c : group.toCharArray()) {
                clips.add(c == '+' ? NumberClip.PLUS : NumberClip.digit(c - '0'));
            }
        }
        return List.copyOf(clips);
    }

    private static void belowHundred(int rest, List<NumberClip> clips) {
        int tens = rest / 10;
        if (tens == 1) {
            clips.add(NumberClip.N10);
        } else if (tens > 1) {
            clips.add(NumberClip.tens(tens));
        }
        if (rest % 10 > 0) {
            clips.add(NumberClip.digit(rest % 10));
        }
    }
}
