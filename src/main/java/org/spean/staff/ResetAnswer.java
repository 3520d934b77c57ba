package org.spean.staff;

/** What came of a second colleague's agreeing to a new link. */
public sealed interface ResetAnswer {
    /**
     * The old password and codes are worth nothing already, and all sessions are ended.
     *
     * @param token of the link {@code /console/invitation/TOKEN}; to be shown this once, to be handed over in person
     */
    record Invited(String token) implements ResetAnswer {
        /** Never the token. */
        @Override
        public String toString() {
            return "Invited";
        }
    }

    /** Nobody asked within a day, or it was decided already, or the account is disabled. */
    record NothingAsked() implements ResetAnswer {}

    /** It takes somebody else than the one who asked and the one it is for. */
    record NotYou() implements ResetAnswer {}
}
