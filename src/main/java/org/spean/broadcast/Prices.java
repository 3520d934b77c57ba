package org.spean.broadcast;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.spean.model.PhoneNumber;

/**
 * What a segment costs, and to which countries alerts go at all: a list of our own is what keeps a thief of an account from
 * sending to numbers that pay them.
 *
 * @param byCallingCode USD per segment; of a voice alert per call, for there is no price table of calls
 * @param otherwise USD where the code has no entry
 * @param allowed calling codes; empty: all
 */
public record Prices(Map<Integer, BigDecimal> byCallingCode, BigDecimal otherwise, Set<Integer> allowed) {
    private static final int LONGEST_CODE = 3;

    public Prices {
        byCallingCode = Map.copyOf(byCallingCode);
        allowed = Set.copyOf(allowed);
    }

    BigDecimal ofSegment(int callingCode) {
        return byCallingCode.getOrDefault(callingCode, otherwise);
    }

    boolean allows(int callingCode) {
        return allowed.isEmpty() || allowed.contains(callingCode);
    }

    /** Whether an alert may go to this number. No calling code begins another one, so its first digits are enough. */
    public boolean allows(PhoneNumber number) {
        int code = 0;
        for (int i = 1; i <= LONGEST_CODE; i++) {
            code = code * 10 + (number.e164().charAt(i) - '0');
            if (allowed.contains(code)) {
                return true;
            }
        }
        return allowed.isEmpty();
    }
}
