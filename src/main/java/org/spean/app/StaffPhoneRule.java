package org.spean.app;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spean.calls.OrdinaryLines;
import org.spean.content.ContentPack;
import org.spean.model.PhoneNumber;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.settings.Settings;
import org.spean.staff.PhoneCheck;
import org.spean.staff.PhoneFault;
import org.spean.text.Digits;

/**
 * Which phones of staff we dial: ordinary lines of the countries in service, so that no typing error and no bad hand makes the
 * hotline ring a premium number (issue 3, item 8).
 */
final class StaffPhoneRule implements Function<String, PhoneCheck> {
    private final OrdinaryLines lines = new OrdinaryLines();
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Supplier<Set<String>> countries;
    private final Set<String> ours;

    /**
     * @param countries ISO codes
     * @param ours our own senders: ringing one would make a loop
     */
    StaffPhoneRule(Supplier<Set<String>> countries, Set<String> ours) {
        this.countries = countries;
        this.ours = Set.copyOf(ours);
    }

    /** The rule of the content pack. Reads it: some hundred milliseconds. */
    static StaffPhoneRule of(Settings settings) throws StartException {
        return switch (PackReader.read(settings.content().dir(), ReadRules.standard())) {
            case PackResult.Broken broken ->
                throw StartException.refused("The content pack, which names the countries in service, is broken."
                        + " See what is wrong with: check");
            case PackResult.Loaded loaded -> of(loaded::pack, settings);
        };
    }

    /** The rule of the pack that answers now. */
    static StaffPhoneRule of(Supplier<ContentPack> pack, Settings settings) {
        return new StaffPhoneRule(
                () -> pack.get().countries().stream()
                        .map(country -> country.country().code())
                        .collect(Collectors.toSet()),
                settings.allOwnSenders());
    }

    /** Digits may be Khmer ones; spaces and hyphens do not matter. */
    @Override
    public PhoneCheck apply(String written) {
        Optional<PhoneNumber> number = PhoneNumber.ofE164(Digits.fold(written).replaceAll("[ -]", ""));
        return number.map(this::check).orElseGet(() -> new PhoneCheck.Bad(PhoneFault.NOT_INTERNATIONAL));
    }

    private PhoneCheck check(PhoneNumber number) {
        if (ours.contains(number.e164())) {
            return new PhoneCheck.Bad(PhoneFault.OURS);
        }
        try {
            Phonenumber.PhoneNumber parsed = library.parse(number.e164(), null);
            if (!lines.include(parsed)) {
                return new PhoneCheck.Bad(PhoneFault.NOT_ORDINARY);
            }
            return countries.get().contains(library.getRegionCodeForNumber(parsed))
                    ? new PhoneCheck.Fine(number)
                    : new PhoneCheck.Bad(PhoneFault.COUNTRY);
        } catch (NumberParseException impossible) {
            return new PhoneCheck.Bad(PhoneFault.NOT_ORDINARY);
        }
    }

    /** For a command: the number, or one line that says why not; the number itself is not in it. */
    PhoneNumber check(String written) throws StartException {
        return switch (apply(written)) {
            case PhoneCheck.Fine fine -> fine.number();
            case PhoneCheck.Bad bad -> throw StartException.refused(sentence(bad.fault()));
        };
    }

    private String sentence(PhoneFault fault) {
        return switch (fault) {
            case NOT_INTERNATIONAL -> "This is not a number in international form. Write it as +855...";
            case OURS -> "This is a number of the hotline itself. Write the person's own.";
            case NOT_ORDINARY -> "This is no ordinary mobile or fixed line. Check the number, or take another.";
            case COUNTRY ->
                "This number is of a country that is not in service: only "
                        + countries.get().stream().sorted().collect(Collectors.joining(", ")) + ".";
        };
    }
}
