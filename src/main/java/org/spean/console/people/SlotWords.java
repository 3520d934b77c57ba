package org.spean.console.people;

import java.util.Map;
import org.spean.console.Frame;

/** Words of the flows as staff read them; one that is not known here is shown as the flow writes it. */
public final class SlotWords {
    private static final Map<String, String> SLOTS = Map.ofEntries(
            Map.entry("what-happened", "people.slot.what-happened"),
            Map.entry("where", "people.slot.where"),
            Map.entry("who", "people.slot.who"),
            Map.entry("who-missing", "people.slot.who-missing"),
            Map.entry("phone", "people.slot.phone"),
            Map.entry("safe", "people.slot.safe"),
            Map.entry("hour", "people.slot.hour"),
            Map.entry("country", "people.slot.country"),
            Map.entry("callme", "people.slot.callme"),
            Map.entry("consent", "people.slot.consent"),
            Map.entry("kind", "people.slot.topic"),
            Map.entry("topic", "people.slot.topic"),
            Map.entry("why", "people.slot.why"),
            Map.entry("message", "people.slot.message"),
            Map.entry("place", "people.slot.place"),
            Map.entry("province", "people.slot.province"),
            Map.entry("agree", "people.slot.agree"),
            Map.entry("sure", "people.slot.sure"));

    private static final Map<String, String> VALUES = Map.of(
            "broker", "people.topic.broker",
            "offer", "people.topic.offer",
            "other", "people.topic.other",
            "flood", "people.topic.flood",
            "yes", "people.yes",
            "no", "people.no");

    private SlotWords() {}

    /** What a slot asks for. */
    public static String label(Frame frame, String slot) {
        String key = SLOTS.get(slot);
        return key == null ? slot : frame.say(key);
    }

    /** A fact, or the topic of a case. */
    public static String value(Frame frame, String value) {
        String key = VALUES.get(value);
        return key == null ? PersonText.visible(value) : frame.say(key);
    }
}
