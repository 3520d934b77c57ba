package org.spean.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.broadcast.AudienceLook.Question;
import org.spean.model.Language;

/** Adds up the people of a rule by province, and draws a few of them. Not thread-safe; lives for one look. */
final class LookTally {
    /** Somebody in the sets of subscribers: their number in a partition. */
    record Place(int partition, int number) {}

    private final Question question;
    private final Set<Integer> allowed;
    private final List<String> provinces;
    private final AudienceTally rule;
    private final Random random;
    private final long[] byProvince;
    private final List<Place> drawn = new ArrayList<>();
    private long people;

    /** @param provinces in the order of their bitmaps; @param allowed calling codes; empty: all */
    LookTally(Question question, List<String> provinces, Set<Integer> allowed) {
        this.question = question;
        this.provinces = List.copyOf(provinces);
        this.allowed = allowed;
        this.rule = new AudienceTally(question.rule());
        this.random = new Random(question.seed());
        this.byProvince = new long[provinces.size()];
    }

    /** @param bitmaps as {@link AudienceTally#add} reads them; behind them those of the provinces */
    void add(int partition, Response bitmaps) {
        byte[] found = rule.found(bitmaps);
        byte[] readers = readers(bitmaps, found.length);
        byte[] codes = bytes(bitmaps.get(0));
        List<byte[]> places = new ArrayList<>();
        for (int i = bitmaps.size() - provinces.size(); i < bitmaps.size(); i++) {
            places.add(bytes(bitmaps.get(i)));
        }
        for (int number = 0; number < found.length * 8; number++) {
            if (has(found, number) && has(readers, number) && allowed(codes, number)) {
                people++;
                draw(new Place(partition, number));
                count(places, number);
            }
        }
    }

    long people() {
        return people;
    }

    /** By code; without those where nobody is. */
    Map<String, Long> byProvince() {
        Map<String, Long> found = new HashMap<>();
        for (int i = 0; i < byProvince.length; i++) {
            if (byProvince[i] > 0) {
                found.put(provinces.get(i), byProvince[i]);
            }
        }
        return found;
    }

    List<Place> drawn() {
        return List.copyOf(drawn);
    }

    /** Everybody with the same chance, however many come (reservoir sampling, Vitter's algorithm R). */
    private void draw(Place one) {
        if (drawn.size() < question.some()) {
            drawn.add(one);
        } else if (question.some() > 0) {
            long place = random.nextLong(people);
            if (place < question.some()) {
                drawn.set((int) place, one);
            }
        }
    }

    /** Somebody asked for one province, or for all of them. */
    private void count(List<byte[]> places, int number) {
        for (int i = 0; i < places.size(); i++) {
            if (has(places.get(i), number)) {
                byProvince[i]++;
                return;
            }
        }
    }

    private byte[] readers(Response bitmaps, int length) {
        byte[] any = new byte[length];
        for (Language language : Language.values()) {
            if (question.rule().languages().isEmpty()
                    || question.rule().languages().contains(language)) {
                byte[] one = bytes(bitmaps.get(AudienceTally.FIRST_LANGUAGE + language.ordinal()));
                for (int i = 0; i < Math.min(length, one.length); i++) {
                    any[i] |= one[i];
                }
            }
        }
        return any;
    }

    private boolean allowed(byte[] codes, int number) {
        int code = 2 * number + 1 < codes.length ? (codes[2 * number] & 0xFF) << 8 | codes[2 * number + 1] & 0xFF : 0;
        return allowed.isEmpty() || allowed.contains(code);
    }

    private static boolean has(byte[] bits, int number) {
        return number / 8 < bits.length && (bits[number / 8] & 0x80 >> number % 8) != 0;
    }

    private static byte[] bytes(@Nullable Response bitmap) {
        return bitmap == null ? new byte[0] : bitmap.toBytes();
    }
}
