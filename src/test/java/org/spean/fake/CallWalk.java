package org.spean.fake;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.spean.fake.Callee.Taking;

/**
 * One call from ringing to its end: fetches documents, presses keys where it is asked, and stays silent when there are none left
 * (twilio-and-somleng.md sections 1.3 to 1.6). Nobody of a dialled person takes the call; who is to speak after the tone hangs up.
 */
final class CallWalk {
    /** A caller who hears the same question for ever gives up. */
    private static final int MOST_DOCUMENTS = 20;

    private final Gateway gateway;
    private final Callbacks callbacks;
    private final Rung call;
    private final Callee callee;
    private final String statusCallback;
    private final boolean detects;
    private final Deque<String> keys;
    private final Promise<Void> done = Promise.promise();

    /** @param asked the fields of the request that asked for it */
    CallWalk(Gateway gateway, Callbacks callbacks, Rung call, Callee callee, Fields asked) {
        this.gateway = gateway;
        this.callbacks = callbacks;
        this.call = call;
        this.callee = callee;
        this.statusCallback = asked.get("StatusCallback");
        this.detects = !asked.get("MachineDetection").isEmpty();
        this.keys = new ArrayDeque<>(callee.keys());
    }

    /** Rings. Ends when the platform has been told how it ended. Never fails. */
    Future<Void> start() {
        gateway.after(gateway.switches().number(Switch.RECEIPT_DELAY_MILLIS), () -> {
            if (call.isOver()) {
                return;
            }
            switch (callee.taking()) {
                case HUMAN, MACHINE -> {
                    call.become("in-progress");
                    fetch(call.url(), new Fields());
                }
                case NO_ANSWER, BUSY, FAILED -> end(callee.taking().word());
            }
        });
        return done.future();
    }

    /** Tells how it ended, unless it has ended before. */
    void end(String state) {
        if (call.isOver()) {
            return;
        }
        boolean taken = call.state().equals("in-progress");
        call.become(state);
        gateway.witness().call(call);
        if (statusCallback.isEmpty()) {
            done.complete();
            return;
        }
        Fields fields = fields().and("CallDuration", taken ? "10" : "0")
                .and("CallbackSource", "call-progress-events")
                .and("SequenceNumber", "0");
        callbacks
                .post(statusCallback, fields, gateway.switches().number(Switch.RECEIPT_TRIES))
                .onSuccess(heard -> gateway.journal().receipt(heard.status()))
                .onComplete(told -> done.complete());
    }

    private void fetch(String url, Fields news) {
        if (call.documents() == MOST_DOCUMENTS) {
            end("completed");
            return;
        }
        callbacks.post(url, fields().and(news), 2).onSuccess(heard -> {
            if (call.isOver()) {
                return;
            }
            if (heard.status() != 200) {
                end("failed");
                return;
            }
            call.hear();
            try {
                play(Verb.read(heard.body()), url);
            } catch (IOException e) {
                end("failed");
            }
        });
    }

    private void play(List<Verb> verbs, String url) {
        for (Verb verb : verbs) {
            switch (verb.name()) {
                case "Gather" -> {
                    if (gathered(verb, url)) {
                        return;
                    }
                }
                case "Redirect" -> {
                    fetch(absolute(url, verb.text()), new Fields());
                    return;
                }
                case "Dial" -> {
                    if (!verb.action().isEmpty()) {
                        fetch(absolute(url, verb.action()), Fields.of("DialCallStatus", "no-answer"));
                        return;
                    }
                }
                case "Hangup", "Reject", "Record", "Enqueue" -> {
                    end("completed");
                    return;
                }
                default -> {
                    // Say, Play, Pause: heard.
                }
            }
        }
        end("completed");
    }

    /** Whether the call goes on elsewhere. */
    private boolean gathered(Verb verb, String url) {
        String action = verb.action().isEmpty() ? url : absolute(url, verb.action());
        if (callee.taking() == Taking.HUMAN && !keys.isEmpty()) {
            String pressed = keys.removeFirst();
            call.press(pressed);
            if (pressed.equals("h")) {
                end("completed");
            } else {
                fetch(action, Fields.of("Digits", pressed));
            }
            return true;
        }
        if (verb.onEmpty()) {
            fetch(action, Fields.of("Digits", ""));
        }
        return verb.onEmpty();
    }

    private Fields fields() {
        Fields fields = Fields.of(
                "CallSid", call.sid(),
                "AccountSid", gateway.setup().account(),
                "From", call.from(),
                "To", call.to(),
                "CallStatus", call.state(),
                "ApiVersion", "2010-04-01",
                "Direction", "outbound-api");
        if (detects && gateway.dialect() == Dialect.TWILIO) {
            switch (callee.taking()) {
                case HUMAN -> fields.and("AnsweredBy", "human");
                case MACHINE -> fields.and("AnsweredBy", "machine_start");
                case NO_ANSWER, BUSY, FAILED -> {}
            }
        }
        return fields;
    }

    private static String absolute(String url, String target) {
        return URI.create(url).resolve(target).toString();
    }
}
