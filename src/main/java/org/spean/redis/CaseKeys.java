package org.spean.redis;

/** The keys of what staff do with cases, beside those of the cases in {@link Keys}. */
final class CaseKeys {
    private CaseKeys() {}

    /** What was said and answered while a case was open, sealed, in order. With the case while it is open, 30 days after it was closed. */
    static String log(int partition, String caseId) {
        return Keys.tag(partition) + ":kl:" + caseId;
    }

    /** What staff noted in a case, sealed, in order. As long as the case. */
    static String notes(int partition, String caseId) {
        return Keys.tag(partition) + ":kn:" + caseId;
    }

    /** Counts every change of the cases. Lives for ever: a number. */
    static String version(int partition) {
        return Keys.tag(partition) + ":kv";
    }

    /** How often each canned reply was sent. Lives for ever: counts. */
    static final String CANNED_USED = "{cases}:canned";

    /** When somebody of the staff made numbers visible. An hour after the last time. */
    static String reveals(String staffId) {
        return "{staff}:reveals:" + staffId;
    }
}
