package org.spean.console.simulator;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids as the platform makes them: two letters and 32 hexadecimal digits; the same for the same, so that what is sent twice is once. */
final class Sids {
    private Sids() {}

    /** @param kind SM for a message, CA for a call, RE for a recording */
    static String of(String kind, String what) {
        UUID named = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return kind + named.toString().replace("-", "");
    }
}
