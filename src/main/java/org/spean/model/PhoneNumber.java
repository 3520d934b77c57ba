package org.spean.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in E.164 form ({@code +} and 7 to 15 digits). It cannot print itself: {@link #toString} is masked,
 * so a number never reaches a log or an exception by accident. Code that must dial or store it calls {@link #e164}.
 */
public final class PhoneNumber {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final String e164;

    private PhoneNumber(String e164) {
        this.e164 = e164;
    }

    /** The number, if {@code text} is already in E.164 form; nothing else is guessed here. */
    public static Optional<PhoneNumber> ofE164(String text) {
        return E164.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /** The whole number. The only way to read it: grep for this name to audit who does. */
    public String e164() {
        return e164;
    }

    /** Whether it only stands in for a caller who hides theirs: nobody is called or texted by it. No country has +999 (ITU-T E.164). */
    public boolean isNobody() {
        return e164.startsWith("+999");
    }

    /** For screens and logs, see {@link MaskedNumber}, e.g. {@code 012 ••• •01}. */
    public String masked() {
        return MaskedNumber.of(this);
    }

    @Override
    public String toString() {
        return masked();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber that && e164.equals(that.e164);
    }

    @Override
    public int hashCode() {
        return e164.hashCode();
    }
}
