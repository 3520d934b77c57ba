package org.spean.redis;

import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;

/** Reads the scores of a {@code ZRANGE … WITHSCORES}: pairs in RESP3, a flat list in RESP2. */
final class Scores {
    private Scores() {}

    static double[] of(Response reply) {
        if (reply.size() == 0) {
            return new double[0];
        }
        boolean pairs = reply.get(0).type() == ResponseType.MULTI;
        double[] scores = new double[pairs ? reply.size() : reply.size() / 2];
        for (int i = 0; i < scores.length; i++) {
            Response score = pairs ? reply.get(i).get(1) : reply.get(2 * i + 1);
            scores[i] = Double.parseDouble(score.toString());
        }
        return scores;
    }
}
