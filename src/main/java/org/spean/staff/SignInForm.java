package org.spean.staff;

/**
 * What somebody sent from the page to sign in: all of it at once, so that no session exists that knows a password only.
 *
 * @param name name or id of the account, as typed
 * @param password as typed
 * @param code six digits, or a recovery code; spaces and hyphens do not matter
 * @param address from where it came, an IP address; counted, never kept as it is
 * @param browser family of the browser for the list of sessions, e.g. {@code Firefox}; may be empty
 * @param known the cookie of {@link SignInResult.SignedIn#known} as the browser sent it; may be empty or anything
 */
public record SignInForm(String name, String password, String code, String address, String browser, String known) {
    /** Nothing of it. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
