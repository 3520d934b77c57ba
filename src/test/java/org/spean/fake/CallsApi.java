package org.spean.fake;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.spean.fake.Callee.Taking;

/** {@code Calls.json}: ring somebody, look at a call, end it (twilio-and-somleng.md section 4.6). */
final class CallsApi {
    private static final int KEPT = 20_000;

    private final Gateway gateway;
    private final Callbacks callbacks;
    private final Map<String, Rung> calls = new LinkedHashMap<>();
    private final Map<String, CallWalk> walks = new LinkedHashMap<>();
    private long count;

    CallsApi(Gateway gateway, Callbacks callbacks) {
        this.gateway = gateway;
        this.callbacks = callbacks;
    }

    /** Every call that is kept, oldest first. Any thread. */
    List<Rung> calls() {
        synchronized (calls) {
            return List.copyOf(calls.values());
        }
    }

    Reply create(Fields fields, SplittableRandom random) {
        String to = fields.get("To");
        if (!to.matches("\\+[1-9][0-9]{6,14}")) {
            return refused(21211, "Invalid 'To' Phone Number: " + to);
        }
        if (fields.get("From").isEmpty()) {
            return refused(21213, "Caller phone number is required.");
        }
        if (!Callbacks.fits(fields.get("Url"))) {
            return refused(21205, "Url is not a valid URL.");
        }
        if (!fields.get("StatusCallback").isEmpty() && !Callbacks.fits(fields.get("StatusCallback"))) {
            return refused(21609, "The 'StatusCallback' URL is not a valid URL.");
        }
        long number = count++;
        Rung call =
                new Rung(number, gateway.sid("CA", number), to, fields.get("From"), fields.get("Url"), gateway.now());
        CallWalk walk = new CallWalk(gateway, callbacks, call, callee(to, random), fields);
        keep(call, walk);
        gateway.witness().call(call);
        return new Reply(201, json(call), false, walk::start);
    }

    Reply one(String sid) {
        Rung call = calls.get(sid);
        return call == null ? unknown() : Reply.of(200, json(call));
    }

    /** Only ending is known. */
    Reply update(String sid, Fields fields) {
        Rung call = calls.get(sid);
        if (call == null) {
            return unknown();
        }
        if (call.isOver()) {
            return refused(21220, "Invalid call state.");
        }
        String state = fields.get("Status");
        if (!state.equals("completed") && !state.equals("canceled")) {
            return refused(20001, "Only Status=completed and Status=canceled are known here.");
        }
        walks.get(sid).end(state);
        return Reply.of(200, json(call));
    }

    private Callee callee(String to, SplittableRandom random) {
        Switches switches = gateway.switches();
        double draw = random.nextDouble();
        if (switches.isNamed(to)) {
            return switches.callee(to);
        }
        for (Taking taking : List.of(Taking.NO_ANSWER, Taking.BUSY, Taking.MACHINE)) {
            draw -= switches.value(Switch.valueOf(taking.name()));
            if (draw < 0) {
                return Callee.of(taking);
            }
        }
        return switches.callee(to);
    }

    private void keep(Rung call, CallWalk walk) {
        synchronized (calls) {
            calls.put(call.sid(), call);
            walks.put(call.sid(), walk);
            if (calls.size() > KEPT) {
                String oldest = calls.keySet().iterator().next();
                calls.remove(oldest);
                walks.remove(oldest);
            }
        }
    }

    private JsonObject json(Rung call) {
        return new JsonObject()
                .put("sid", call.sid())
                .put("account_sid", gateway.setup().account())
                .put("to", call.to())
                .put("from", call.from())
                .put("status", call.state())
                .put("direction", "outbound-api")
                .put("api_version", "2010-04-01")
                .put("uri", gateway.path("Calls/" + call.sid()));
    }

    private Reply unknown() {
        return Reply.error(gateway.dialect(), 404, 20404, "The requested resource was not found");
    }

    private Reply refused(int code, String message) {
        return Reply.error(gateway.dialect(), 400, code, message);
    }
}
