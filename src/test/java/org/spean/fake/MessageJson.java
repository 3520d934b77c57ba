package org.spean.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.spean.text.SmsSegments;

/** Messages as the REST API shows them. */
final class MessageJson {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss +0000", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Gateway gateway;

    MessageJson(Gateway gateway) {
        this.gateway = gateway;
    }

    JsonObject of(Accepted message) {
        Accepted.State state = message.state();
        String date = DATE.format(message.acceptedAt());
        String path = gateway.path("Messages/" + message.sid());
        return new JsonObject()
                .put("account_sid", gateway.setup().account())
                .put("api_version", "2010-04-01")
                .put("body", message.body())
                .put("date_created", date)
                .put("date_sent", message.isQueued() ? null : date)
                .put("date_updated", date)
                .put("direction", "outbound-api")
                .put(
                        "error_code",
                        state.errorCode() == 0 ? null : gateway.dialect().code(state.errorCode()))
                .put("error_message", null)
                .put("from", message.from())
                .put("messaging_service_sid", message.from().startsWith("MG") ? message.from() : null)
                .put("num_media", "0")
                .put(
                        "num_segments",
                        Integer.toString(SmsSegments.of(message.body()).count()))
                .put("price", null)
                .put("price_unit", "USD")
                .put("sid", message.sid())
                .put("status", state.word())
                .put("to", message.to())
                .put("uri", path)
                .put("subresource_uris", new JsonObject().put("media", path.replace(".json", "/Media.json")));
    }

    /** @param next where the rest is; null when this is all */
    JsonObject page(List<Accepted> messages, int number, int size, String next) {
        JsonArray array = new JsonArray();
        messages.forEach(message -> array.add(of(message)));
        return new JsonObject()
                .put("messages", array)
                .put("page", number)
                .put("page_size", size)
                .put("start", number * size)
                .put("end", number * size + Math.max(0, messages.size() - 1))
                .put("uri", gateway.path("Messages"))
                .put("next_page_uri", next)
                .put("previous_page_uri", null);
    }
}
