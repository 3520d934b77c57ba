package org.spean.conversation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;

/** An arrival as bytes, for the spool. The bytes hold the number and the text: seal them. */
final class ArrivalCodec {
    private ArrivalCodec() {}

    static byte[] encode(Arrival arrival) {
        JsonObject json = new JsonObject()
                .put("gateway", arrival.gateway())
                .put("sender", arrival.sender())
                .put("event", arrival.event().value())
                .put("from", arrival.from().e164())
                .put("channel", arrival.channel().name())
                .put("at", arrival.at().toEpochMilli());
        switch (arrival.input()) {
            case Input.Words words -> json.put("words", words.body());
            case Input.Called called -> json.put("call", "called");
            case Input.Keys keys -> json.put("keys", keys.keys());
            case Input.Silence silence -> json.put("call", "silence");
            case Input.AnsweredByPlatform byPlatform ->
                json.put("platform", byPlatform.kind().name());
        }
        return json.toBuffer().getBytes();
    }

    /** Throws IllegalArgumentException when the bytes are not an arrival. */
    static Arrival decode(byte[] bytes) {
        try {
            JsonObject json = new JsonObject(Buffer.buffer(bytes));
            Input input = input(json);
            return new Arrival(
                    json.getString("gateway"),
                    json.getString("sender"),
                    new EventId(json.getString("event")),
                    PhoneNumber.ofE164(json.getString("from")).orElseThrow(),
                    Channel.valueOf(json.getString("channel")),
                    input,
                    Instant.ofEpochMilli(json.getLong("at")));
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(
                    "not an arrival: " + broken.getClass().getSimpleName());
        }
    }

    private static Input input(JsonObject json) {
        if (json.containsKey("words")) {
            return new Input.Words(json.getString("words"));
        }
        if (json.containsKey("keys")) {
            return new Input.Keys(json.getString("keys"));
        }
        if (json.containsKey("call")) {
            return json.getString("call").equals("called") ? new Input.Called() : new Input.Silence();
        }
        return new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.valueOf(json.getString("platform")));
    }
}
