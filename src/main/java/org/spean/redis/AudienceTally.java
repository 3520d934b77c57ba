package org.spean.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.model.Language;

/**
 * Adds up the people of a rule from the bitmaps of one partition after the other. The bits stand in Redis's order: number 0 is the
 * highest bit of the first byte. Not thread-safe; lives for one count.
 */
final class AudienceTally {
    private static final int CODES = 1_000;
    /** Where the bitmaps of the languages begin. */
    static final int FIRST_LANGUAGE = 4;

    private static final byte[] NOBODY = new byte[0];

    private final Audience.Rule rule;
    private final int provinces;
    private final int topics;
    private final long[][] people = new long[Language.values().length][CODES];

    AudienceTally(Audience.Rule rule) {
        this.rule = rule;
        this.provinces = asked(rule.provinces());
        this.topics = asked(rule.topics());
    }

    private static int asked(Set<String> some) {
        return some.isEmpty()
                ? 0
                : (int) Stream.concat(some.stream(), Stream.of(SubscriberKeys.ALL))
                        .distinct()
                        .count();
    }

    /** @param bitmaps codes, everybody, out, away, each language, provinces, topics; nil for nobody */
    void add(Response bitmaps) {
        byte[] codes = bytes(bitmaps.get(0));
        byte[] found = found(bitmaps);
        for (Language language : Language.values()) {
            if (rule.languages().isEmpty() || rule.languages().contains(language)) {
                byte[] readers = bytes(bitmaps.get(FIRST_LANGUAGE + language.ordinal()));
                add(found, readers, codes, people[language.ordinal()]);
            }
        }
    }

    /** Bitmap of those whom the rule means, whatever their language. */
    byte[] found(Response bitmaps) {
        byte[] found = bytes(bitmaps.get(1)).clone();
        remove(found, bytes(bitmaps.get(2)));
        remove(found, bytes(bitmaps.get(3)));
        int at = FIRST_LANGUAGE + people.length;
        narrow(found, bitmaps, at, provinces);
        narrow(found, bitmaps, at + provinces, topics);
        return found;
    }

    /** What was added up until now. */
    AudienceCount count() {
        List<AudienceCount.Part> parts = new ArrayList<>();
        for (Language language : Language.values()) {
            long[] byCode = people[language.ordinal()];
            for (int code = 0; code < CODES; code++) {
                if (byCode[code] > 0) {
                    parts.add(new AudienceCount.Part(language, code, byCode[code]));
                }
            }
        }
        return new AudienceCount(parts);
    }

    private static void remove(byte[] found, byte[] these) {
        for (int i = 0; i < Math.min(found.length, these.length); i++) {
            found[i] &= (byte) ~these[i];
        }
    }

    /** Leaves those who are in one of the sets at least. */
    private static void narrow(byte[] found, Response bitmaps, int first, int sets) {
        if (sets == 0) {
            return;
        }
        byte[] any = new byte[found.length];
        for (int set = first; set < first + sets; set++) {
            byte[] one = bytes(bitmaps.get(set));
            for (int i = 0; i < Math.min(any.length, one.length); i++) {
                any[i] |= one[i];
            }
        }
        for (int i = 0; i < found.length; i++) {
            found[i] &= any[i];
        }
    }

    private static void add(byte[] found, byte[] readers, byte[] codes, long[] byCode) {
        for (int i = 0; i < Math.min(found.length, readers.length); i++) {
            int bits = found[i] & readers[i] & 0xFF;
            while (bits != 0) {
                int place = Integer.numberOfLeadingZeros(bits) - 24;
                bits &= ~(0x80 >> place);
                int number = i * 8 + place;
                byCode[(codes[2 * number] & 0xFF) << 8 | codes[2 * number + 1] & 0xFF]++;
            }
        }
    }

    private static byte[] bytes(@Nullable Response bitmap) {
        return bitmap == null ? NOBODY : bitmap.toBytes();
    }
}
