package org.spean.gateway;

import io.vertx.core.Future;
import org.spean.dialogue.Input;

/** A key, or silence. */
final class KeyNews {
    private static final int MOST_KEYS = 32;

    private KeyNews() {}

    /** Somleng and old Twilio numbers end a Gather with # and leave it out of the digits: FinishedOnKey may tell. */
    static Future<Input> read(Form form, String query, String call, int step) {
        String keys = form.only("Digits").orElse("").strip();
        if (keys.isEmpty()) {
            keys = form.only("FinishedOnKey").filter("#"::equals).orElse("");
        }
        Input input = keys.isEmpty()
                ? new Input.Silence()
                : new Input.Keys(keys.substring(0, Math.min(keys.length(), MOST_KEYS)));
        return Future.succeededFuture(input);
    }
}
