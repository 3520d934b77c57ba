package org.spean.content;

import java.util.Locale;
import java.util.Set;

/** What a {@link Step.CheckAgency} says besides its question; each is a field of the step, named by {@link #field}. */
public enum AgencyText {
    /** The list says that it is licensed. */
    LICENSED("name"),
    SUSPENDED("name"),
    REVOKED("name"),
    /** So says the list, or the last day is over. */
    EXPIRED("name"),
    /** Of a sample: nobody says what it is today. */
    UNKNOWN("name"),
    /** The last day of the licence. */
    UNTIL("date"),
    /** Where it may send people. */
    COUNTRIES("countries"),
    /** Which list this is. */
    LIST("date", "source"),
    /** The same of a list that is old: to ask first. */
    OLD("date", "source"),
    /** The list is an example. */
    SAMPLE,
    /** After a licence: what it does not prove, and what not to pay. */
    CAUTION,
    /** After a licence that is no more: what not to do, and whom to ask. */
    WARNING,
    /** Korea takes nobody through agencies (domain-facts.md 3.3). */
    KOREA,
    /** Not on the list: never that it is against the law. */
    NOT_LISTED,
    /** There is no list to answer from. */
    NO_LIST,
    /** Before the agencies that may be meant. */
    WHICH,
    /** The last choice after them. */
    NONE_OF_THESE,
    /** One of them, by voice; then which key means none. */
    OPTION("number", "key"),
    OPTION_NONE("key"),
    /** By voice: the number as it was keyed, before the answer. */
    KEYED("number"),
    /** The list changed between the choices and the answer. */
    CHANGED,
    /** A telephone number is no name. */
    PHONE,
    /** Nothing to look for: what is wanted. */
    WANTED,
    /** Longer than any name. */
    TOO_LONG;

    private final Set<String> placeholders;

    AgencyText(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    /** Its field in a flow: {@code not-listed}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Set<String> placeholders() {
        return placeholders;
    }

    /** Whether only a call says it. */
    public boolean isSpokenOnly() {
        return this == OPTION || this == OPTION_NONE || this == KEYED;
    }

    /** Whether only a text says it. */
    public boolean isWrittenOnly() {
        return this == NONE_OF_THESE || this == TOO_LONG;
    }
}
