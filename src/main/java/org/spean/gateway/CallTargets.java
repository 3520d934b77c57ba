package org.spean.gateway;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.function.Predicate;
import org.spean.calls.OrdinaryLines;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;

/**
 * Whom we may call: ordinary telephones in the countries in service. A number that earns its owner money, or a short number, is never
 * called, whoever asks (toll fraud). Thread-safe.
 */
final class CallTargets {
    private final OrdinaryLines lines = new OrdinaryLines();
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Predicate<Country> inService;

    CallTargets(Predicate<Country> inService) {
        this.inService = inService;
    }

    boolean allows(PhoneNumber number) {
        if (number.isNobody()) {
            return false;
        }
        try {
            Phonenumber.PhoneNumber parsed = library.parse(number.e164(), null);
            String region = library.getRegionCodeForNumber(parsed);
            return lines.include(parsed)
                    && region != null
                    && Country.fits(region)
                    && inService.test(new Country(region));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
