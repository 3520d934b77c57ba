package org.spean.redis;

import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@code ZRANGE … WITHSCORES}: pairs in RESP3, a flat list in RESP2. */
final class Scores {
    private Scores() {}

    /** A member and its score. */
    record Entry(String member, double score) {}

    static List<Entry> entries(Response reply) {
        List<Entry> entries = new ArrayList<>();
        boolean pairs = reply.size() > 0 && reply.get(0).type() == ResponseType.MULTI;
        for (int i = 0; i < (pairs ? reply.size() : reply.size() / 2); i++) {
            Response member = pairs ? reply.get(i).get(0) : reply.get(2 * i);
            Response score = pairs ? reply.get(i).get(1) : reply.get(2 * i + 1);
            entries.add(new Entry(member.toString(), Double.parseDouble(score.toString())));
        }
        return entries;
    }

    static double[] of(Response reply) {
        return entries(reply).stream().mapToDouble(Entry::score).toArray();
    }
}
