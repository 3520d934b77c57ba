package org.spean.gateway;

import io.vertx.core.Future;
import org.spean.metrics.WebhookOutcome;

/** Answers one kind of webhook, after the {@link Gate} has let it in. Runs on the request's event loop. */
interface Webhook {
    /**
     * @param form checked by signature and account; required fields may still be missing
     * @param query raw, signed with the rest; only our own ids are read from it
     */
    Future<Answered> answer(Form form, String query);

    /** What is said when {@link #answer} fails for the same request, which is a bug: never a 5xx. */
    Answered whenBroken(Form form, String query);

    /**
     * @param status 200 with TwiML, 204 or 400
     * @param body TwiML, or empty
     */
    record Answered(int status, String body, WebhookOutcome outcome) {
        static Answered twiml(String body, WebhookOutcome outcome) {
            return new Answered(200, body, outcome);
        }

        /** A required field is missing or doubled. */
        static final Answered BAD_REQUEST = new Answered(400, "", WebhookOutcome.BAD_REQUEST);

        /** Taken, nothing to say. */
        static final Answered RECORDED = new Answered(204, "", WebhookOutcome.RECORDED);
    }
}
