package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Rings people of an alert by voice: as a text leaves, but what leaves is a call. One POST an attempt, on threads of its own. */
final class AlertCaller implements Messenger {
    private static final int IN_FLIGHT = 2;

    private final RestPost post;
    private final CallForm form;
    private final CallTargets targets;
    private final Optional<String> from;
    private final Meters meters;

    /** @param inService countries whose telephones we may call */
    AlertCaller(
            Vertx vertx,
            GatewaySettings gateway,
            URI api,
            PublicUrl publicUrl,
            Predicate<Country> inService,
            Meters meters,
            Duration readTimeout) {
        this.post = new RestPost(vertx, gateway, api, "alert-calls", IN_FLIGHT, readTimeout);
        this.form = new CallForm(gateway, publicUrl);
        this.targets = new CallTargets(inService);
        this.from = RestCaller.callerId(gateway);
        this.meters = meters;
    }

    /** @param message its id names a row of an alert, its body is an {@link AlertSound} */
    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return outcome(message)
                .onSuccess(outcome -> meters.gatewayRequest(GatewayOperation.START_CALL, RestSender.kind(outcome)));
    }

    private Future<SendOutcome> outcome(Outgoing message) {
        Optional<AlertLeg> leg = AlertRow.of(message.id()).map(row -> new AlertLeg(row, message.attempt()));
        Optional<AlertSound> sound = AlertSound.of(message.body());
        if (leg.isEmpty() || sound.isEmpty()) {
            return refused("no-sound", true);
        }
        if (from.isEmpty()) {
            return refused("sender-is-no-number", true);
        }
        if (!targets.allows(message.to())) {
            return refused("number-not-called", false);
        }
        return post.send(form.request(message.to(), leg.get(), sound.get(), from.get()));
    }

    private static Future<SendOutcome> refused(String code, boolean alarm) {
        return Future.succeededFuture(new SendOutcome.Refused(code, SendOutcome.Mark.NOTHING, alarm));
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return post.close();
    }
}
