package org.spean.leaflet;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.model.PhoneNumber;

/**
 * The number people text.
 *
 * @param shown as it is dialled in Cambodia, in groups
 * @param international the same from other countries, where it differs and works there: a short code does not
 * @param plain as a telephone takes it: + and digits, or a short code
 */
public record OurNumber(String shown, Optional<String> international, String plain) {
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
    private static final int CAMBODIA = 855;

    /** The number of a gateway's sender; empty for a name or a messaging service, which nobody can text. */
    public static Optional<OurNumber> ofSender(String sender) {
        if (SHORT_CODE.matcher(sender).matches()) {
            return Optional.of(new OurNumber(sender, Optional.empty(), sender));
        }
        return PhoneNumber.ofE164(sender).flatMap(number -> inGroups(number.e164()));
    }

    private static Optional<OurNumber> inGroups(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = numbers.parse(e164, null);
            String international = numbers.format(parsed, PhoneNumberFormat.INTERNATIONAL);
            return Optional.of(
                    parsed.getCountryCode() == CAMBODIA
                            ? new OurNumber(
                                    numbers.format(parsed, PhoneNumberFormat.NATIONAL),
                                    Optional.of(international),
                                    e164)
                            : new OurNumber(international, Optional.empty(), e164));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * What the code says to a telephone: a text to this number with the word MENU in it. The form of ZXing ({@code SMSTO:number:text})
     * and not {@code sms:number?body=text} (RFC 5724): decision 39.
     */
    String asCode() {
        return "SMSTO:" + plain + ":MENU";
    }
}
