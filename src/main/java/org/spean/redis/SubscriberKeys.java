package org.spean.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spean.model.Channel;

/**
 * The keys of those who asked for alerts. Everybody has a number in their partition (field {@code sn} of the contact); sets of people
 * are bitmaps over these numbers (decision 0028). All live for ever: a bit, and a number, goes when its person leaves.
 */
final class SubscriberKeys {
    /** In place of a province or topic: asked for alerts of every one. */
    static final String ALL = "all";

    /** Stands between the topics of one person. */
    static final String BETWEEN_TOPICS = ";";

    private SubscriberKeys() {}

    /** The contact ids by number: 26 letters at 26*number, dashes where the number is free. */
    static String ids(int partition) {
        return tag(partition) + "id";
    }

    /** Calling codes by number, e.g. 855: two bytes at 2*number, the high one first. */
    static String codes(int partition) {
        return tag(partition) + "code";
    }

    /** List of numbers that people who were erased had; given to the next. */
    static String free(int partition) {
        return tag(partition) + "free";
    }

    /** Bitmap: everybody. */
    static String everybody(int partition) {
        return tag(partition) + "now";
    }

    /** Bitmap: those of them who said STOP. */
    static String out(int partition) {
        return tag(partition) + "out";
    }

    /** Bitmap: those of them whose number takes no text. */
    static String away(int partition) {
        return tag(partition) + "away";
    }

    /** Bitmap: those of them whose number takes neither text nor call. */
    static String dead(int partition) {
        return tag(partition) + "dead";
    }

    /** Bitmap: those of them whom nothing reaches this way. */
    static String unreached(int partition, Channel channel) {
        return switch (channel) {
            case SMS -> away(partition);
            case VOICE -> dead(partition);
        };
    }

    /** Bitmap: those who asked for alerts of this province, or of {@link #ALL}. */
    static String province(int partition, String code) {
        return tag(partition) + "province:" + code;
    }

    /** Bitmap: those who asked for alerts about this topic, or about {@link #ALL}. */
    static String topic(int partition, String id) {
        return tag(partition) + "topic:" + id;
    }

    /** Bitmap: those who are written to in this language. */
    static String language(int partition, String code) {
        return tag(partition) + "language:" + code;
    }

    /** The bitmaps that a subscription puts its person in. */
    static List<String> of(int partition, String province, String topics, String language) {
        List<String> keys = new ArrayList<>();
        keys.add(everybody(partition));
        keys.add(province(partition, province));
        Arrays.stream(topics.split(BETWEEN_TOPICS))
                .map(topic -> topic(partition, topic))
                .forEach(keys::add);
        keys.add(language(partition, language));
        return keys;
    }

    private static String tag(int partition) {
        return Keys.tag(partition) + ":sub:";
    }
}
