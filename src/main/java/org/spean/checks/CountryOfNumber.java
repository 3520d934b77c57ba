package org.spean.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;

/**
 * Which country a number belongs to. That is where the SIM is from, which is only a first guess at where the person is:
 * what they say themselves counts more. Thread-safe. Build it at start: the first use reads libphonenumber's tables.
 */
public final class CountryOfNumber {
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** Empty for a prefix of no country (satellite, international free phone) or one that is shared and unclear. */
    public Optional<Country> of(PhoneNumber number) {
        try {
            var parsed = numbers.parse(number.e164(), null);
            String region = numbers.getRegionCodeForNumber(parsed);
            return region == null ? bySoleRegion(parsed.getCountryCode()) : country(region);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Numbers newer than the tables still have a prefix; it tells the country unless several share it (+1, +7). */
    private Optional<Country> bySoleRegion(int prefix) {
        var regions = numbers.getRegionCodesForCountryCode(prefix);
        return regions.size() == 1 ? country(regions.getFirst()) : Optional.empty();
    }

    private static Optional<Country> country(String region) {
        return region.length() == 2 && Character.isLetter(region.charAt(0))
                ? Optional.of(new Country(region))
                : Optional.empty();
    }
}
