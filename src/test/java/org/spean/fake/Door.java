package org.spean.fake;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

/** Lets a request in, or not, and answers it as its {@link Fate} wants. */
final class Door {
    private static final int[] ERRORS = {500, 502, 503, 504};

    private final Gateway gateway;
    private final Rest rest;
    private final String credentials;
    private final Pace pace = new Pace();

    Door(Gateway gateway, Rest rest) {
        this.gateway = gateway;
        this.rest = rest;
        String pair = gateway.setup().account() + ":" + gateway.setup().token();
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> meet(request, body));
    }

    /** One request with what chance has for it. */
    private record Visit(HttpServerRequest request, SplittableRandom random, long latency) {}

    private void meet(HttpServerRequest request, Buffer body) {
        Switches switches = gateway.switches();
        boolean writes = request.method() == HttpMethod.POST;
        Visit early = new Visit(request, new SplittableRandom(0), switches.number(Switch.LATENCY_MILLIS));
        if (switches.value(Switch.REVOKED) > 0 || !trusted(request)) {
            later(early, error(401, 20003, "Authenticate"));
            return;
        }
        if (writes && !pace.takes(switches.number(Switch.PER_SECOND), gateway.now())) {
            gateway.journal().met(Fate.TOO_MANY);
            later(early, tooMany());
            return;
        }
        try {
            Fields fields = Fields.parse(body.toString(StandardCharsets.UTF_8));
            Visit visit = visit(request, fields, switches);
            Fate fate = Fate.draw(switches, visit.random);
            if (writes) {
                gateway.journal().met(fate);
            }
            answer(visit, fields, fate);
        } catch (IllegalArgumentException e) {
            later(early, error(400, 20001, "Broken form"));
        }
    }

    private Visit visit(HttpServerRequest request, Fields fields, Switches switches) {
        long key = Chance.key(request.path(), fields.get("To"), fields.get("Body"));
        SplittableRandom random = gateway.chance().random(key, gateway.journal().arrived(key));
        double jitter = random.nextDouble() * switches.value(Switch.JITTER_MILLIS);
        return new Visit(request, random, switches.number(Switch.LATENCY_MILLIS) + Math.round(jitter));
    }

    private void answer(Visit visit, Fields fields, Fate fate) {
        switch (fate) {
            case MUTE -> {}
            case DROPPED_BEFORE -> drop(visit.request);
            case TOO_MANY -> later(visit, tooMany());
            case SERVER_ERROR -> later(visit, error(ERRORS[visit.random.nextInt(ERRORS.length)], 20500, "An error"));
            case REFUSED -> later(visit, error(400, gateway.switches().number(Switch.REFUSAL_CODE), "Refused"));
            case ANSWERED, DROPPED_AFTER, ERROR_AFTER, BAD_JSON -> carryOut(visit, fields, fate);
        }
    }

    private void carryOut(Visit visit, Fields fields, Fate fate) {
        Reply reply = rest.reply(visit.request, fields, visit.random);
        if (reply.workFirst()) {
            reply.work().get().onComplete(done -> gateway.after(visit.latency, () -> say(visit.request, reply, fate)));
            return;
        }
        gateway.after(visit.latency, () -> {
            say(visit.request, reply, fate);
            reply.work().get();
        });
    }

    private void say(HttpServerRequest request, Reply reply, Fate fate) {
        switch (fate) {
            case DROPPED_AFTER -> drop(request);
            case ERROR_AFTER -> write(request, error(500, 20500, "An error"), false);
            case BAD_JSON -> write(request, reply, true);
            case ANSWERED, MUTE, DROPPED_BEFORE, TOO_MANY, SERVER_ERROR, REFUSED -> write(request, reply, false);
        }
    }

    private void later(Visit visit, Reply reply) {
        gateway.after(visit.latency, () -> write(visit.request, reply, false));
    }

    private void write(HttpServerRequest request, Reply reply, boolean half) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(reply.status()).putHeader("Content-Type", "application/json;charset=utf-8");
        if (reply.status() == 429) {
            response.putHeader(
                    "Retry-After", Integer.toString(gateway.switches().number(Switch.RETRY_AFTER_SECONDS)));
        }
        String text = reply.body().encode();
        response.end(half ? text.substring(0, text.length() / 2) : text);
    }

    private boolean trusted(HttpServerRequest request) {
        List<String> given = request.headers().getAll("Authorization");
        return !gateway.setup().checked() || given.equals(List.of(credentials));
    }

    private Reply tooMany() {
        return error(429, 20429, "Too many requests");
    }

    private Reply error(int status, int code, String message) {
        return Reply.error(gateway.dialect(), status, code, message);
    }

    private static void drop(HttpServerRequest request) {
        request.connection().close();
    }
}
