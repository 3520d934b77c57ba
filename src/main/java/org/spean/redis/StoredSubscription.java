package org.spean.redis;

/**
 * What somebody agreed to, as it stands with their contact.
 *
 * @param province two-digit code or {@code all}; empty when not subscribed
 * @param topics ids between semicolons, or {@code all}
 * @param language of the wording they agreed to. Alerts come in the language they chose, in this one only when they never chose
 * @param version of the wording
 * @param channel by which they agreed, e.g. {@code SMS}
 * @param at when, in ms
 */
record StoredSubscription(String province, String topics, String language, String version, String channel, long at) {
    static final StoredSubscription NONE = new StoredSubscription("", "", "", "", "", 0);

    boolean exists() {
        return !province.isEmpty();
    }

    /** A line of the consent log. */
    String logLine() {
        return "given " + language + " " + channel + " " + at + " " + version.replaceAll("\\s+", "_");
    }
}
