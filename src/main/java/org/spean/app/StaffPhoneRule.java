package org.spean.app;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.calls.OrdinaryLines;
import org.spean.model.PhoneNumber;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.settings.Settings;

/**
 * Which phones of staff we dial: ordinary lines of the countries in service, so that no typing error and no bad hand makes the
 * hotline ring a premium number (issue 3, item 8).
 */
final class StaffPhoneRule {
    private final OrdinaryLines lines = new OrdinaryLines();
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Set<String> countries;
    private final Set<String> ours;

    /**
     * @param countries ISO codes
     * @param ours our own senders: ringing one would make a loop
     */
    StaffPhoneRule(Set<String> countries, Set<String> ours) {
        this.countries = Set.copyOf(countries);
        this.ours = Set.copyOf(ours);
    }

    /** The rule of the content pack. Reads it: some hundred milliseconds. */
    static StaffPhoneRule of(Settings settings) throws StartException {
        return switch (PackReader.read(settings.content().dir(), ReadRules.standard())) {
            case PackResult.Broken broken ->
                throw StartException.refused("The content pack, which names the countries in service, is broken."
                        + " See what is wrong with: check");
            case PackResult.Loaded loaded ->
                new StaffPhoneRule(
                        loaded.pack().countries().stream()
                                .map(country -> country.country().code())
                                .collect(Collectors.toSet()),
                        settings.allOwnSenders());
        };
    }

    /** The number, or one line that says why not; the number itself is not in it. */
    PhoneNumber check(String written) throws StartException {
        PhoneNumber number = PhoneNumber.ofE164(written.replaceAll("[ -]", ""))
                .orElseThrow(() ->
                        StartException.refused("This is not a number in international form. Write it as +855..."));
        if (ours.contains(number.e164())) {
            throw StartException.refused("This is a number of the hotline itself. Write the person's own.");
        }
        Phonenumber.PhoneNumber parsed = parsed(number);
        if (!lines.include(parsed)) {
            throw StartException.refused(
                    "This is no ordinary mobile or fixed line. Check the number, or take another.");
        }
        if (!countries.contains(library.getRegionCodeForNumber(parsed))) {
            throw StartException.refused("This number is of a country that is not in service: only "
                    + countries.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return number;
    }

    private Phonenumber.PhoneNumber parsed(PhoneNumber number) throws StartException {
        try {
            return library.parse(number.e164(), null);
        } catch (NumberParseException impossible) {
            throw StartException.refused("There is no such country prefix. Check the number.");
        }
    }
}
