package org.spean.redis;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import org.spean.content.HotlineCall;

/** A call to a help number as JSON, before it is sealed. */
final class HotlineCallCodec {
    private static final int VERSION = 1;

    private HotlineCallCodec() {}

    static String write(HotlineCall call) {
        return new JsonObject()
                .put("v", VERSION)
                .put("number", call.number())
                .put("reached", call.reached().name())
                .put("languages", new JsonArray(call.languages()))
                .put("hours", call.hours())
                .put("remark", call.remark())
                .put("on", call.on().toString())
                .put("by", call.by())
                .put("at", call.at().toString())
                .encode();
    }

    /** @throws UnreadableValueException made by a newer version */
    static HotlineCall read(String id, String text) {
        JsonObject json = new JsonObject(text);
        if (json.getInteger("v", 0) != VERSION) {
            throw new UnreadableValueException("the call to a help number has another form");
        }
        return new HotlineCall(
                id,
                json.getString("number"),
                HotlineCall.Reached.valueOf(json.getString("reached")),
                json.getJsonArray("languages").stream().map(String::valueOf).toList(),
                json.getString("hours"),
                json.getString("remark"),
                LocalDate.parse(json.getString("on")),
                json.getString("by"),
                Instant.parse(json.getString("at")));
    }
}
