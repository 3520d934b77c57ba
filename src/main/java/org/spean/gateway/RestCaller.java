package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.spean.calls.Caller;
import org.spean.calls.OutgoingCall;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Makes phones ring through the REST API of Twilio or Somleng: one POST an attempt. */
final class RestCaller implements Caller {
    /** Calls begin one a second: few wait for an answer at the same time. */
    private static final int IN_FLIGHT = 4;

    private final RestPost post;
    private final CallForm form;
    private final CallTargets targets;
    private final Optional<String> from;
    private final Meters meters;

    /** @param inService countries whose telephones we may call */
    RestCaller(
            Vertx vertx,
            GatewaySettings gateway,
            URI api,
            PublicUrl publicUrl,
            Predicate<Country> inService,
            Meters meters,
            Duration readTimeout) {
        this.post = new RestPost(vertx, gateway, api, "calls", IN_FLIGHT, readTimeout);
        this.form = new CallForm(gateway, publicUrl);
        this.targets = new CallTargets(inService);
        this.from = callerId(gateway);
        this.meters = meters;
    }

    /** What a call comes from: a name or a message service cannot call. */
    static Optional<String> callerId(GatewaySettings gateway) {
        return gateway.sender().filter(sender -> sender.matches("\\+?[0-9]{3,15}"));
    }

    @Override
    public Future<SendOutcome> call(OutgoingCall call) {
        return outcome(call)
                .onSuccess(outcome -> meters.gatewayRequest(GatewayOperation.START_CALL, RestSender.kind(outcome)));
    }

    private Future<SendOutcome> outcome(OutgoingCall call) {
        if (from.isEmpty()) {
            return Future.succeededFuture(
                    new SendOutcome.Refused("sender-is-no-number", SendOutcome.Mark.NOTHING, true));
        }
        if (!targets.allows(call.to())) {
            return Future.succeededFuture(
                    new SendOutcome.Refused("number-not-called", SendOutcome.Mark.NOTHING, false));
        }
        return post.send(form.request(call, from.get()));
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return post.close();
    }
}
