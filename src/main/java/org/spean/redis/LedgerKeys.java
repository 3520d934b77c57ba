package org.spean.redis;

import java.util.ArrayList;
import java.util.List;

/** The keys of one broadcast in one partition. */
record LedgerKeys(int partition, String broadcast) {
    static final int CHUNK = 100;
    /** Letters of a contact id in the snapshot. */
    static final int ROW = 26;

    String snapshot() {
        return Keys.snapshot(partition, broadcast);
    }

    String counts() {
        return Keys.ledgerCounts(partition, broadcast);
    }

    /** Rows being sent or about to be, by end of lease. Rows leave when settled; as long as the counters. */
    String hand() {
        return of("hand");
    }

    /** Rows that wait for another try, by due time. Rows leave when claimed; as long as the counters. */
    String again() {
        return of("again");
    }

    /** Rows that were perhaps sent, by the time of the next look at them. Rows leave when settled; as long as the counters. */
    String unknown() {
        return of("unknown");
    }

    /** What became of the row, if it was touched, and of the others of its hundred (row.lua). As long as the counters. */
    String chunkOf(int row) {
        return of("l:" + row / CHUNK);
    }

    /** Under which field of its chunk. */
    static int field(int row) {
        return row % CHUNK;
    }

    /** All chunks that so many rows can have. */
    List<String> chunks(int rows) {
        List<String> chunks = new ArrayList<>();
        for (int first = 0; first < rows; first += CHUNK) {
            chunks.add(chunkOf(first));
        }
        return chunks;
    }

    private String of(String what) {
        return Keys.tag(partition) + ":b:" + broadcast + ":" + what;
    }
}
