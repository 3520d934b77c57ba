package org.spean.fake;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * What happened so far, in numbers.
 *
 * @param accepted messages
 * @param receivers different numbers among them
 * @param duplicates messages above one of the same text to the same number
 * @param fates how often each was met by a request for a message or a call
 * @param receipts how they were answered: {@code taken}, {@code unreachable}, {@code http-403}, …
 */
public record Summary(
        long accepted, long receivers, long duplicates, Map<Fate, Long> fates, Map<String, Long> receipts) {
    JsonObject json() {
        JsonObject byFate = new JsonObject();
        fates.forEach((fate, count) -> byFate.put(fate.name().toLowerCase(java.util.Locale.ROOT), count));
        JsonObject byAnswer = new JsonObject();
        receipts.forEach(byAnswer::put);
        return new JsonObject()
                .put("accepted", accepted)
                .put("receivers", receivers)
                .put("duplicates", duplicates)
                .put("requests", byFate)
                .put("receipts", byAnswer);
    }
}
