package org.spean.broadcast;

import java.util.Set;
import org.spean.model.Language;

/**
 * Who is to get a broadcast: always people who asked for alerts, each once, without those who said STOP or whom nothing reaches by its
 * channel.
 */
public sealed interface Audience {
    /**
     * Everybody who asked for all of it: of one of the provinces, for one of the topics, in one of the languages. An empty set
     * does not narrow; who asked for every province or topic is in all of them.
     */
    record Rule(Set<String> provinces, Set<String> topics, Set<Language> languages) implements Audience {
        /** All who asked for alerts. */
        public static final Rule ALL = new Rule(Set.of(), Set.of(), Set.of());

        public Rule {
            provinces = Set.copyOf(provinces);
            topics = Set.copyOf(topics);
            languages = Set.copyOf(languages);
        }
    }

    /** Exactly those another broadcast went to: for its correction. */
    record SameAs(BroadcastId other) implements Audience {}

    /**
     * Exactly those another broadcast was meant for and did not reach: undelivered, failed, rejected, unknown for good, and skipped
     * because it expired, was cancelled, came too late or did not reach that number by its channel. Who was skipped for a reason of their own (STOP, erased, no longer
     * subscribed) or had no text in their language stays out.
     */
    record NotReachedBy(BroadcastId other) implements Audience {}
}
