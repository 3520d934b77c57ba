package org.spean.redis;

import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceCount.Part;
import org.spean.model.Language;

/** Adds up rows of a snapshot by language and calling code, one partition after the other. Not thread-safe; lives for one count. */
final class RowTally {
    private static final int OUT = 3;
    private static final byte[] NOBODY = new byte[0];

    private final Map<Part, Long> people = new HashMap<>();

    /** How many rows the snapshot has. */
    static int rows(Response sets) {
        return bytes(sets.get(0)).length / LedgerKeys.ROW;
    }

    /**
     * @param sets snapshot, ids, codes, out, away, each language; nil for nobody
     * @param only rows that count; empty: all
     */
    RowTally add(Response sets, Optional<BitSet> only) {
        Map<String, Integer> numbers = numbers(bytes(sets.get(1)));
        byte[] codes = bytes(sets.get(2));
        byte[] snapshot = bytes(sets.get(0));
        List<byte[]> bitmaps = new ArrayList<>();
        for (int set = OUT; set < sets.size(); set++) {
            bitmaps.add(bytes(sets.get(set)));
        }
        for (int row = 0; row < snapshot.length / LedgerKeys.ROW; row++) {
            Integer number = numbers.get(id(snapshot, row));
            boolean counts = only.isEmpty() || only.get().get(row);
            if (counts && number != null && !has(bitmaps.get(0), number) && !has(bitmaps.get(1), number)) {
                int code = (codes[2 * number] & 0xFF) << 8 | codes[2 * number + 1] & 0xFF;
                for (Language language : Language.values()) {
                    if (has(bitmaps.get(2 + language.ordinal()), number)) {
                        people.merge(new Part(language, code, 0), 1L, Long::sum);
                    }
                }
            }
        }
        return this;
    }

    /** Those of {@code rows} who are none of {@code others}. */
    static BitSet without(Set<String> others, Response sets, BitSet rows) {
        List<String> people = others.isEmpty() ? List.of() : people(sets.get(0));
        for (int row = 0; row < people.size(); row++) {
            if (others.contains(people.get(row))) {
                rows.clear(row);
            }
        }
        return rows;
    }

    /** Ids of a snapshot, row by row. */
    static List<String> people(@Nullable Response snapshot) {
        byte[] ids = bytes(snapshot);
        List<String> people = new ArrayList<>(ids.length / LedgerKeys.ROW);
        for (int row = 0; row < ids.length / LedgerKeys.ROW; row++) {
            people.add(id(ids, row));
        }
        return people;
    }

    /** What was added up until now. */
    AudienceCount count() {
        List<Part> parts = new ArrayList<>();
        people.forEach((part, some) -> parts.add(new Part(part.language(), part.callingCode(), some)));
        return new AudienceCount(parts);
    }

    private static Map<String, Integer> numbers(byte[] ids) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < ids.length / LedgerKeys.ROW; number++) {
            numbers.put(id(ids, number), number);
        }
        return numbers;
    }

    private static String id(byte[] ids, int at) {
        return new String(ids, at * LedgerKeys.ROW, LedgerKeys.ROW, StandardCharsets.US_ASCII);
    }

    /** The bits stand in Redis's order: number 0 is the highest bit of the first byte. */
    private static boolean has(byte[] bits, int number) {
        return number / 8 < bits.length && (bits[number / 8] >> (7 - number % 8) & 1) == 1;
    }

    private static byte[] bytes(@Nullable Response bitmap) {
        return bitmap == null ? NOBODY : bitmap.toBytes();
    }
}
