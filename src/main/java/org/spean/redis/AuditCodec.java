package org.spean.redis;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.TreeMap;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail.Kept;

/** An entry of the audit trail as JSON: these bytes are what the chain binds. */
final class AuditCodec {
    private static final int VERSION = 1;

    private AuditCodec() {}

    static byte[] write(long number, AuditEntry entry) {
        JsonObject details = new JsonObject();
        entry.details().forEach(details::put);
        return new JsonObject()
                .put("v", VERSION)
                .put("n", number)
                .put("at", entry.at().toString())
                .put("who", entry.who())
                .put("action", entry.action().word())
                .put("subject", entry.subject())
                .put("details", details)
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableValueException made by a newer version, or for another place */
    static Kept.Readable read(long number, byte[] plain) {
        try {
            JsonObject json = new JsonObject(new String(plain, StandardCharsets.UTF_8));
            if (json.getInteger("v") != VERSION || json.getLong("n") != number) {
                throw new UnreadableValueException("an audit entry has another form, or stands in another place");
            }
            TreeMap<String, String> details = new TreeMap<>();
            json.getJsonObject("details")
                    .forEach(one -> details.put(one.getKey(), one.getValue().toString()));
            AuditAction action = AuditAction.ofWord(json.getString("action"))
                    .orElseThrow(() -> new UnreadableValueException("an audit entry has an action of a newer version"));
            AuditEntry entry = new AuditEntry(
                    Instant.parse(json.getString("at")),
                    json.getString("who"),
                    action,
                    json.getString("subject"),
                    details);
            return new Kept.Readable(number, entry);
        } catch (DecodeException | ClassCastException | DateTimeException | NullPointerException e) {
            throw new UnreadableValueException("an audit entry has another form");
        }
    }
}
