package org.spean.gateway;

import io.vertx.core.Future;
import java.util.function.Consumer;
import org.spean.calls.Caller;
import org.spean.calls.OutgoingCall;
import org.spean.outbox.SendOutcome;

/** Calls nobody: gives it to whoever plays the telephones. Stands in where there is no REST API, in demo mode only. Thread-safe. */
final class DemoCaller implements Caller {
    private volatile Consumer<OutgoingCall> phones = call -> {};

    /** From now on. */
    void to(Consumer<OutgoingCall> whoever) {
        phones = whoever;
    }

    @Override
    public Future<SendOutcome> call(OutgoingCall call) {
        phones.accept(call);
        return Future.succeededFuture(new SendOutcome.Accepted("DC" + call.id().value()));
    }
}
