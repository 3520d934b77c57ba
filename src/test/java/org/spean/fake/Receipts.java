package org.spean.fake;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.spean.fake.Accepted.State;

/** Moves messages to their end and tells it, one receipt after the other (twilio-and-somleng.md section 1.5). */
final class Receipts {
    private static final DateTimeFormatter DONE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    private final Gateway gateway;
    private final Callbacks callbacks;

    Receipts(Gateway gateway, Callbacks callbacks) {
        this.gateway = gateway;
        this.callbacks = callbacks;
    }

    /** All of the plan. Never fails. */
    Future<Void> send(Accepted message, ReceiptPlan plan) {
        Promise<Void> done = Promise.promise();
        next(message, plan, 0, done);
        return done.future();
    }

    private void next(Accepted message, ReceiptPlan plan, int at, Promise<Void> done) {
        if (at == plan.told().size()) {
            done.complete();
            return;
        }
        gateway.after(gateway.switches().number(Switch.RECEIPT_DELAY_MILLIS), () -> {
            State state = plan.told().get(at);
            if (rank(state) > rank(message.state())) {
                message.become(state);
                gateway.witness().message(message);
            }
            tell(message, state, plan).onComplete(told -> next(message, plan, at + 1, done));
        });
    }

    private Future<Void> tell(Accepted message, State state, ReceiptPlan plan) {
        if (plan.silent() || message.callback().isEmpty()) {
            return Future.succeededFuture();
        }
        return callbacks
                .post(
                        message.callback(),
                        form(message, state),
                        gateway.switches().number(Switch.RECEIPT_TRIES))
                .onSuccess(heard -> gateway.journal().receipt(heard.status()))
                .mapEmpty();
    }

    private Fields form(Accepted message, State state) {
        Fields form = Fields.of(
                "MessageSid", message.sid(),
                "SmsSid", message.sid(),
                "MessageStatus", state.word(),
                "SmsStatus", state.word(),
                "AccountSid", gateway.setup().account(),
                "From", message.from(),
                "To", message.to(),
                "ApiVersion", "2010-04-01");
        if (gateway.dialect() == Dialect.TWILIO) {
            if (state.errorCode() != 0) {
                form.and("ErrorCode", Integer.toString(state.errorCode()));
            }
            if (!state.word().equals("sent") && !state.word().equals("failed")) {
                form.and("RawDlrDoneDate", DONE.format(gateway.now()));
            }
        }
        return form;
    }

    private static int rank(State state) {
        return switch (state.word()) {
            case "queued" -> 0;
            case "sent" -> 1;
            default -> 2;
        };
    }
}
