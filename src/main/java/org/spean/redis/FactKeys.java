package org.spean.redis;

/** Names of what staff keep true: corridors, help numbers, wordings. As in {@link Keys}: what is in each, and how long it lives. */
final class FactKeys {
    private FactKeys() {}

    /** Latest news of each corridor, sealed. For ever: until newer news comes. */
    static final String CORRIDORS = "{corridors}:now";

    /** All news of a corridor, sealed. For ever: what people were told must be known later. */
    static String corridorPast(String corridor) {
        return "{corridors}:past:" + corridor;
    }

    /** Latest call of staff to each help number, sealed. For ever: until a newer call. */
    static final String HOTLINES = "{hotlines}:now";

    /** All calls of staff to a help number, sealed. For ever: what people were told must be known later. */
    static String hotlinePast(String hotline) {
        return "{hotlines}:past:" + hotline;
    }

    /** Who approved which Khmer wording, sealed, by the id of the text. For ever: a field a text of the pack. */
    static final String WORDINGS = "wordings";
}
