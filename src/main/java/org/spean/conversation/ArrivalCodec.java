package org.spean.conversation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.Language;
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
            case Input.Keys keys -> json.put("keys", keys.keys());
            case Input.CallEvent event -> callEvent(json, event);
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
            return callEvent(json);
        }
        return new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.valueOf(json.getString("platform")));
    }

    private static void callEvent(JsonObject json, Input.CallEvent event) {
        switch (event) {
            case Input.Called called -> json.put("call", "called");
            case Input.MissedCall missed -> json.put("call", "missed");
            case Input.WeCalled ours -> json.put("call", ours.machine() ? "machine" : "answered");
            case Input.AlertCall alert ->
                json.put("call", "alert")
                        .put("machine", alert.machine())
                        .put("row", alert.row())
                        .put("language", alert.language().code())
                        .put("sound", alert.sound());
            case Input.Desk desk -> json.put("call", "desk").put("staff", new JsonArray(desk.staff()));
            case Input.Talked talked -> json.put("call", "talked");
            case Input.Silence silence -> json.put("call", "silence");
            case Input.Spoken spoken -> {
                json.put("call", "spoken").put("seconds", spoken.seconds()).put("danger", spoken.danger());
                spoken.recording().ifPresent(recording -> json.put("recording", recording));
            }
        }
    }

    private static Input callEvent(JsonObject json) {
        return switch (json.getString("call")) {
            case "called" -> new Input.Called();
            case "missed" -> new Input.MissedCall();
            case "machine" -> new Input.WeCalled(true);
            case "answered" -> new Input.WeCalled(false);
            case "alert" ->
                new Input.AlertCall(
                        json.getBoolean("machine"),
                        json.getString("row"),
                        Language.ofCode(json.getString("language")).orElse(Language.KM),
                        json.getString("sound"));
            case "desk" ->
                new Input.Desk(
                        json.getJsonArray("staff").stream().map(String::valueOf).toList());
            case "talked" -> new Input.Talked();
            case "spoken" ->
                new Input.Spoken(
                        Optional.ofNullable(json.getString("recording")),
                        json.getInteger("seconds"),
                        json.getBoolean("danger", false));
            default -> new Input.Silence();
        };
    }
}
