package org.spean.fake;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;

/** What no platform has: {@code /_switches}, {@code /_journal}, {@code /_journal/summary}, {@code /_calls}. */
final class Control {
    private static final int PAGE = 1000;

    private final Gateway gateway;
    private final CallsApi calls;

    Control(Gateway gateway, CallsApi calls) {
        this.gateway = gateway;
        this.calls = calls;
    }

    void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            switch (request.method().name() + " " + request.path()) {
                case "GET /_switches" -> say(request, 200, gateway.switches().json());
                case "PUT /_switches" -> turn(request, body);
                case "GET /_journal" -> journal(request);
                case "GET /_journal/summary" ->
                    say(request, 200, gateway.journal().summary().json());
                case "GET /_calls" -> say(request, 200, calls(request));
                default -> {
                    if (request.method() == HttpMethod.DELETE && request.path().equals("/_journal")) {
                        gateway.journal().clear();
                        request.response().setStatusCode(204).end();
                    } else {
                        say(request, 404, new JsonObject().put("detail", "there is no such page"));
                    }
                }
            }
        });
    }

    private void turn(HttpServerRequest request, Buffer body) {
        try {
            gateway.set(gateway.switches().with(new JsonObject(body)));
            say(request, 200, gateway.switches().json());
        } catch (DecodeException | ClassCastException e) {
            say(request, 400, new JsonObject().put("detail", "this is no JSON object"));
        } catch (IllegalArgumentException e) {
            say(request, 400, new JsonObject().put("detail", e.getMessage()));
        }
    }

    /** A thousand at a time, oldest first, {@code next} leads on. */
    private void journal(HttpServerRequest request) {
        String from = request.getParam("from", "0");
        if (!from.matches("[0-9]{1,18}")) {
            say(request, 400, new JsonObject().put("detail", "from is a number"));
            return;
        }
        List<Accepted> page = gateway.journal().page(Long.parseLong(from), PAGE, receiver(request));
        JsonArray messages = new JsonArray();
        page.forEach(message -> messages.add(json(message)));
        Object next = page.size() < PAGE ? null : page.getLast().number() + 1;
        say(request, 200, new JsonObject().put("messages", messages).put("next", next));
    }

    private static Predicate<Accepted> receiver(HttpServerRequest request) {
        String to = request.getParam("to", "");
        return message -> to.isEmpty() || message.to().equals(to);
    }

    private JsonObject calls(HttpServerRequest request) {
        String to = request.getParam("to", "");
        JsonArray array = new JsonArray();
        for (Rung call : calls.calls()) {
            if (to.isEmpty() || call.to().equals(to)) {
                array.add(new JsonObject()
                        .put("sid", call.sid())
                        .put("to", call.to())
                        .put("at", call.askedAt().toString())
                        .put("status", call.state())
                        .put("pressed", new JsonArray(call.pressed()))
                        .put("documents", call.documents()));
            }
        }
        return new JsonObject().put("calls", array);
    }

    private static JsonObject json(Accepted message) {
        return new JsonObject()
                .put("number", message.number())
                .put("sid", message.sid())
                .put("to", message.to())
                .put("from", message.from())
                .put("body", message.body())
                .put("callback", message.callback())
                .put("at", message.acceptedAt().toString())
                .put("status", message.state().word())
                .put("errorCode", message.state().errorCode());
    }

    private static void say(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body.encodePrettily() + "\n");
    }
}
