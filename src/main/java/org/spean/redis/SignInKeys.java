package org.spean.redis;

/** The keys of signing in to the console: all in one slot, for a link, credentials and recovery codes change together. */
final class SignInKeys {
    /** Asked resets that wait for a second colleague, sealed, by account. Entries leave when decided, or count for nothing after a day. */
    static final String RESETS_ASKED = "{staff}:resets";

    /** Asked roles that wait for a second colleague, sealed, by account. Entries leave when decided, or count for nothing after a day. */
    static final String ROLES_ASKED = "{staff}:roles";

    /** Asked exports, sealed, by who asked. A day and an hour after the latest; each says itself when it is over. */
    static final String EXPORTS_ASKED = "{staff}:exports";

    private SignInKeys() {}

    /** What signs an account in to the console: version, last step used up, and the rest sealed. As long as the account. */
    static String credentials(String account) {
        return "{staff}:credentials:" + account;
    }

    /** Keyed hashes of the recovery codes an account has left. As long as the account. */
    static String recoveryCodes(String account) {
        return "{staff}:recovery:" + account;
    }

    /** A link to set a password, sealed, by keyed hash of its token. 72 hours. */
    static String invitation(String hash) {
        return "{staff}:invitation:" + hash;
    }

    /** Which link is the latest of an account. 72 hours. */
    static String invited(String account) {
        return "{staff}:invited:" + account;
    }

    /** A session of the console by keyed hash of its cookie: who (sealed), begun, last seen, fresh. 15 minutes after the last request. */
    static String consoleSession(String id) {
        return "{staff}:console:" + id;
    }

    /** Ids of the sessions of an account, by begin. 8 hours after the last one began. */
    static String consoleSessionsOf(String account) {
        return "{staff}:consoles:" + account;
    }

    /** Wrong attempts with a name: of strangers, in a known browser, or of who is signed in (a pseudonym). 15 minutes. */
    static String signInsOf(String pseudonym) {
        return "{staff}:signin:of:" + pseudonym;
    }

    /** Wrong attempts to sign in from an address (a pseudonym). 15 minutes. */
    static String signInsFrom(String pseudonym) {
        return "{staff}:signin:from:" + pseudonym;
    }
}
