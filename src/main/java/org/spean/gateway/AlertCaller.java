package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Rings people of an alert by voice: as a text leaves, but what leaves is a call. One POST an attempt, on threads of its own. */
final class AlertCaller implements Messenger {
    private static final int IN_FLIGHT = 2;

    private final CallPost post;
    private final CallForm form;

    /** @param inService countries whose telephones we may call */
    AlertCaller(
            Vertx vertx,
            GatewaySettings gateway,
            URI api,
            PublicUrl publicUrl,
            Predicate<Country> inService,
            Meters meters,
            Duration readTimeout) {
        this.post = new CallPost(vertx, gateway, api, "alert-calls", IN_FLIGHT, inService, meters, readTimeout);
        this.form = new CallForm(gateway, publicUrl);
    }

    /** @param message its id names a row of an alert, its body is an {@link AlertSound} */
    @Override
    public Future<SendOutcome> send(Outgoing message) {
        Optional<AlertLeg> leg = AlertRow.of(message.id()).map(row -> new AlertLeg(row, message.attempt()));
        Optional<AlertSound> sound = AlertSound.of(message.body());
        return leg.isEmpty() || sound.isEmpty()
                ? post.refuse("no-sound", true)
                : post.ring(message.to(), from -> form.request(message.to(), leg.get(), sound.get(), from));
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return post.close();
    }
}
