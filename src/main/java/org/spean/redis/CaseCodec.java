package org.spean.redis;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.cases.Case;
import org.spean.cases.LogEntry;
import org.spean.cases.Note;
import org.spean.cases.StaffReply;
import org.spean.outbox.MessageId;

/** How what was said and noted in a case is written. */
final class CaseCodec {
    private CaseCodec() {}

    static String write(StaffReply reply, MessageId message) {
        JsonObject entry = new JsonObject()
                .put("way", "staff")
                .put("at", reply.at().toEpochMilli())
                .put("by", reply.who())
                .put("text", reply.text())
                .put("message", message.value());
        return (reply.saidSafe() ? entry.put("safe", true) : entry).encode();
    }

    /** @param delivery of messages of staff, by id */
    static LogEntry entry(int number, JsonObject read, Map<String, String> delivery) {
        Instant at = Instant.ofEpochMilli(read.getLong("at"));
        return switch (read.getString("way")) {
            case "in" -> new LogEntry.In(number, at, read.getString("text"));
            case "out" -> new LogEntry.Out(number, at, texts(read));
            default ->
                new LogEntry.Reply(
                        number,
                        at,
                        read.getString("by"),
                        read.getString("text"),
                        read.getBoolean("safe", false),
                        new MessageId(read.getString("message")),
                        Optional.ofNullable(delivery.get(read.getString("message"))));
        };
    }

    /** The message of an entry that staff wrote. */
    static Optional<String> message(JsonObject read) {
        return Optional.ofNullable(read.getString("message"));
    }

    private static List<String> texts(JsonObject read) {
        List<String> texts = new ArrayList<>();
        for (Object text : read.getJsonArray("texts")) {
            texts.add(text.toString());
        }
        return texts;
    }

    static Case.Told told(String json) {
        JsonObject read = new JsonObject(json);
        return new Case.Told(Instant.ofEpochMilli(read.getLong("at")), read.getString("label"), read.getString("text"));
    }

    static String write(Note note) {
        JsonObject written = new JsonObject()
                .put("kind", note.kind().word())
                .put("at", note.at().toEpochMilli())
                .put("by", note.by())
                .put("about", note.about())
                .put("text", note.text());
        note.consent().ifPresent(given -> written.put("consent", given));
        return written.encode();
    }

    static Note note(String json) {
        JsonObject read = new JsonObject(json);
        return new Note(
                Note.Kind.ofWord(read.getString("kind")).orElse(Note.Kind.NOTE),
                Instant.ofEpochMilli(read.getLong("at")),
                read.getString("by"),
                read.getString("about"),
                Optional.ofNullable(read.getBoolean("consent")),
                read.getString("text"));
    }
}
