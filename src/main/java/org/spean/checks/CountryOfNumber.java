package org.spean.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;

/**
 * Which country a number belongs to. That is where the SIM is from, which is only a first guess at where the person is:
 * what they say themselves counts more. Thread-safe. Build it at start: it reads libphonenumber's tables.
 *
 * <p>Asked several times a text, so the usual case is a look-up of the prefix; only a prefix that countries share (+1, +7) is
 * parsed.
 */
public final class CountryOfNumber {
    private static final int LONGEST_PREFIX = 3;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    /** By calling code: the one country that has it, or none where several share it or it is of no country. */
    private final Map<Integer, Optional<Country>> byPrefix = new HashMap<>();

    public CountryOfNumber() {
        for (int prefix : numbers.getSupportedCallingCodes()) {
            List<String> regions = numbers.getRegionCodesForCountryCode(prefix);
            byPrefix.put(prefix, regions.size() == 1 ? country(regions.getFirst()) : Optional.empty());
        }
    }

    /** Empty for a prefix of no country (satellite, international free phone) or one that is shared and unclear. */
    public Optional<Country> of(PhoneNumber number) {
        int prefix = 0;
        for (int i = 1; i <= LONGEST_PREFIX; i++) {
            prefix = prefix * 10 + (number.e164().charAt(i) - '0');
            Optional<Country> sole = byPrefix.get(prefix);
            if (sole != null) {
                return sole.isPresent() ? sole : byWholeNumber(number);
            }
        }
        return Optional.empty();
    }

    private Optional<Country> byWholeNumber(PhoneNumber number) {
        try {
            String region = numbers.getRegionCodeForNumber(numbers.parse(number.e164(), null));
            return region == null ? Optional.empty() : country(region);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Country> country(String region) {
        return region.length() == 2 && Character.isLetter(region.charAt(0))
                ? Optional.of(new Country(region))
                : Optional.empty();
    }
}
