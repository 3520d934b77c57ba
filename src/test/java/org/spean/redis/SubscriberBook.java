package org.spean.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.Map;
import org.spean.model.ContactId;

/** Looks up in Redis who is in which bitmap. */
final class SubscriberBook {
    private static final List<String> NO_BITMAPS = List.of("id", "code", "free");

    private final RedisLink link;
    private final Dump dump;

    SubscriberBook(Stage stage) {
        this.link = stage.link;
        this.dump = stage.dump;
    }

    /** The bitmaps somebody is in, e.g. {@code province:12}, sorted; nothing when they have no number. */
    List<String> bitmapsOf(ContactId contact) {
        String number = dump.hash(Keys.contact(contact)).get("sn");
        if (number == null) {
            return List.of();
        }
        return bitmaps(contact.partition()).entrySet().stream()
                .filter(bitmap -> has(bitmap.getValue(), number))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** How many bits of a partition are set in all its bitmaps. */
    long bits(int partition) {
        return bitmaps(partition).values().stream()
                .mapToLong(key -> Answers.of(
                                link.send(Request.cmd(Command.BITCOUNT).arg(key)))
                        .toLong())
                .sum();
    }

    private Map<String, String> bitmaps(int partition) {
        String tag = Keys.tag(partition) + ":sub:";
        return dump.keys().stream()
                .filter(key -> key.startsWith(tag) && !NO_BITMAPS.contains(key.substring(tag.length())))
                .collect(java.util.stream.Collectors.toMap(key -> key.substring(tag.length()), key -> key));
    }

    private boolean has(String bitmap, String number) {
        return Answers.of(link.send(Request.cmd(Command.GETBIT).arg(bitmap).arg(number)))
                        .toInteger()
                == 1;
    }
}
