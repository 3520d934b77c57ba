package org.spean.gateway;

import com.twilio.http.Request;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Asks a platform to ring somebody, whatever for: only from a number, only numbers that we call. One POST an attempt. */
final class CallPost {
    private final RestPost post;
    private final CallTargets targets;
    private final Optional<String> from;
    private final Meters meters;

    /**
     * @param purpose part of the threads' name
     * @param inFlight attempts at the same time
     * @param inService countries whose telephones we may call
     */
    CallPost(
            Vertx vertx,
            GatewaySettings gateway,
            URI api,
            String purpose,
            int inFlight,
            Predicate<Country> inService,
            Meters meters,
            Duration readTimeout) {
        this.post = new RestPost(vertx, gateway, api, purpose, inFlight, readTimeout);
        this.targets = new CallTargets(inService);
        // A name or a message service cannot call.
        this.from = gateway.sender().filter(sender -> sender.matches("\\+?[0-9]{3,15}"));
        this.meters = meters;
    }

    /** The one attempt. Never fails. @param request made of our own number */
    Future<SendOutcome> ring(PhoneNumber to, Function<String, Request> request) {
        if (from.isEmpty()) {
            return refuse("sender-is-no-number", true);
        }
        return targets.allows(to) ? counted(post.send(request.apply(from.get()))) : refuse("number-not-called", false);
    }

    /** An attempt that is not made. @param alarm a person must mend something */
    Future<SendOutcome> refuse(String code, boolean alarm) {
        return counted(Future.succeededFuture(new SendOutcome.Refused(code, SendOutcome.Mark.NOTHING, alarm)));
    }

    private Future<SendOutcome> counted(Future<SendOutcome> attempt) {
        return attempt.onSuccess(
                outcome -> meters.gatewayRequest(GatewayOperation.START_CALL, RestSender.kind(outcome)));
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return post.close();
    }
}
