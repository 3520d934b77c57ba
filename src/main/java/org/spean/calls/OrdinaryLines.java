package org.spean.calls;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.EnumSet;
import java.util.Set;

/**
 * The telephones we ring at all, callers and staff alike: never a number that earns its owner money, nor a short one (toll fraud;
 * issue 3, item 8). Thread-safe.
 */
public final class OrdinaryLines {
    private static final Set<PhoneNumberType> ORDINARY =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    /** Whether it is a possible mobile or fixed line; its country is not judged. */
    public boolean include(Phonenumber.PhoneNumber number) {
        return library.isValidNumber(number) && ORDINARY.contains(library.getNumberType(number));
    }
}
