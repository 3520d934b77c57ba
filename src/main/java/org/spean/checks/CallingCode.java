package org.spean.checks;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Set;
import org.spean.model.PhoneNumber;

/** What a number begins with: decides what a message to it costs. */
public final class CallingCode {
    /** For a prefix that belongs to nobody. */
    public static final int NONE = 0;

    private static final int LONGEST = 3;
    private static final Set<Integer> CODES =
            Set.copyOf(PhoneNumberUtil.getInstance().getSupportedCallingCodes());

    private CallingCode() {}

    /** 1 to 999, e.g. 855, or {@link #NONE}. No code begins with another (ITU-T E.164). */
    public static int of(PhoneNumber number) {
        int code = 0;
        for (int i = 1; i <= LONGEST; i++) {
            code = code * 10 + (number.e164().charAt(i) - '0');
            if (CODES.contains(code)) {
                return code;
            }
        }
        return NONE;
    }
}
