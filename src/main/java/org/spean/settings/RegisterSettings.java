package org.spean.settings;

import java.net.URI;
import java.time.Duration;

/**
 * A list of agencies that somebody publishes, to be fetched (issue 4, item 1).
 *
 * @param url https; on this machine also http, in demo mode only. No other host is ever asked
 * @param source who publishes it, as people are told
 * @param every how long from one look to the next, 1 to 168 hours
 * @param maxAgeDays a live list older than this is an alarm
 * @param date which day a list is of when nothing in the answer says so
 * @param auto whether a list without anything suspicious goes live without a person
 */
public record RegisterSettings(URI url, String source, Duration every, int maxAgeDays, ListDate date, boolean auto) {
    /** Which day a list is of. A list does not hold its own day. */
    public enum ListDate {
        /** The answer's {@code Last-Modified}; without one the list is refused. */
        LAST_MODIFIED("last-modified"),
        /** The same, and without one the day it was fetched. */
        FETCHED("fetched");

        private final String word;

        ListDate(String word) {
            this.word = word;
        }

        /** As written in the settings. */
        public String word() {
            return word;
        }
    }
}
