package org.spean.console.simulator;

import java.util.List;
import java.util.Optional;
import org.spean.model.PhoneNumber;

/**
 * A telephone of nobody. The first three are the people of the README who get alerts.
 *
 * @param place in the list, from 1: its name in addresses, where no number may stand
 * @param abroad whether it is not a Cambodian one
 */
public record SamplePhone(int place, PhoneNumber number, boolean abroad) {
    /** All there are. */
    public static final List<SamplePhone> ALL = List.of(
            home(1, "+85512000061"),
            home(2, "+85512000062"),
            home(3, "+85512000063"),
            home(4, "+85512000064"),
            new SamplePhone(5, number("+66812345678"), true));

    /** The one of an address. */
    public static Optional<SamplePhone> at(String place) {
        return ALL.stream()
                .filter(phone -> Integer.toString(phone.place()).equals(place))
                .findFirst();
    }

    /** As people write it: {@code +855 12 000 061}. */
    public String written() {
        String whole = number.e164();
        int code = abroad ? 3 : 4;
        return whole.substring(0, code) + " " + whole.substring(code, code + 2) + " "
                + whole.substring(code + 2, code + 5) + " " + whole.substring(code + 5);
    }

    private static SamplePhone home(int place, String number) {
        return new SamplePhone(place, number(number), false);
    }

    private static PhoneNumber number(String e164) {
        return PhoneNumber.ofE164(e164).orElseThrow();
    }
}
