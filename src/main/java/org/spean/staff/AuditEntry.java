package org.spean.staff;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Somebody is about to change something. It is kept for two years and read by many, so it takes words and counts only: no text
 * of anybody, no telephone number.
 *
 * @param who id of an account, {@link #COMMAND_LINE} or {@link #SYSTEM}
 * @param subject what is changed, e.g. an id or {@code list-3f9a…}; empty where it may not be named, as a person erased
 * @param details a few more words, e.g. {@code rows} and {@code 12}
 */
public record AuditEntry(Instant at, String who, AuditAction action, String subject, Map<String, String> details) {
    /** Whoever could run a command on the machine. The space makes it nobody's id. */
    public static final String COMMAND_LINE = "command line";

    /** The service by itself. */
    public static final String SYSTEM = "the system";

    private static final int MOST_DETAILS = 8;
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z]{0,29}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:/,-]{1,80}");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[^A-Za-z]*[0-9]{8,}[^A-Za-z]*");

    /** @throws IllegalArgumentException a word is none: it has a space, another script, or looks like a telephone number */
    public AuditEntry {
        if (!who.equals(COMMAND_LINE) && !who.equals(SYSTEM) && !StaffAccount.isId(who)) {
            throw new IllegalArgumentException("an audit entry names an account, the command line or the system");
        }
        if (!subject.isEmpty() && !isWord(subject)) {
            throw new IllegalArgumentException("the subject of an audit entry is one word, and no telephone number");
        }
        if (details.size() > MOST_DETAILS
                || !details.keySet().stream()
                        .allMatch(name -> NAME.matcher(name).matches())
                || !details.values().stream().allMatch(AuditEntry::isWord)) {
            throw new IllegalArgumentException("details of an audit entry are a few words, and no telephone number");
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** Whether it may stand in an entry: Latin letters, digits and {@code . _ : / , -}, and nothing like a telephone number. */
    public static boolean isWord(String text) {
        return WORD.matcher(text).matches() && !LIKE_A_NUMBER.matcher(text).matches();
    }
}
