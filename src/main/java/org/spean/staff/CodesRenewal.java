package org.spean.staff;

import java.util.List;

/** What came of somebody's wanting new recovery codes. */
public sealed interface CodesRenewal {
    /**
     * The old ones are worth nothing.
     *
     * @param codes shown this once
     */
    record Renewed(List<String> codes) implements CodesRenewal {
        public Renewed {
            codes = List.copyOf(codes);
        }

        /** Never the codes. */
        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** Wrong, used already, or a recovery code: that proves a paper, not a telephone. */
    record Wrong() implements CodesRenewal {}

    /** Too many wrong ones: it was not looked at. */
    record TooMany() implements CodesRenewal {}
}
