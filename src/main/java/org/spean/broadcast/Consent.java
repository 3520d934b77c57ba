package org.spean.broadcast;

import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/**
 * That somebody agreed to alerts, as a list from elsewhere says it.
 *
 * @param language of the wording, and of the alerts as long as they choose no other
 * @param province two-digit code, or {@code all}
 * @param topics alert topic ids, or only {@code all}
 * @param version of the wording they agreed to
 * @param channel how they agreed, in capitals, e.g. {@code SMS}, {@code PAPER}
 */
public record Consent(
        PhoneNumber phone,
        Language language,
        String province,
        SortedSet<String> topics,
        String version,
        String channel,
        Instant at) {
    public Consent {
        topics = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }
}
