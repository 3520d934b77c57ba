package org.spean.staff;

import java.util.List;

/** What came of somebody's taking up an invitation. */
public sealed interface Acceptance {
    /**
     * From now on they sign in with the password and a code; the code just given is used up. The link is void, and so are their old
     * password, codes and sessions.
     *
     * @param recoveryCodes each works once in place of a code; shown this once
     */
    record Accepted(List<String> recoveryCodes) implements Acceptance {
        public Accepted {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Never the codes. */
        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /** The link is unknown, used, expired, replaced by a newer one, or its account is disabled. */
    record Gone() implements Acceptance {}

    /** Nothing was changed; the link is still good. */
    record PasswordRefused(PasswordFault fault) implements Acceptance {}

    /** The code does not fit the secret shown. Nothing was changed; the link is still good. */
    record CodeWrong() implements Acceptance {}
}
