package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import org.spean.calls.Caller;
import org.spean.calls.OutgoingCall;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Makes phones ring through the REST API of Twilio or Somleng: one POST an attempt. */
final class RestCaller implements Caller {
    /** Calls begin one a second: few wait for an answer at the same time. */
    private static final int IN_FLIGHT = 4;

    private final CallPost post;
    private final CallForm form;

    /** @param inService countries whose telephones we may call */
    RestCaller(
            Vertx vertx,
            GatewaySettings gateway,
            URI api,
            PublicUrl publicUrl,
            Predicate<Country> inService,
            Meters meters,
            Duration readTimeout) {
        this.post = new CallPost(vertx, gateway, api, "calls", IN_FLIGHT, inService, meters, readTimeout);
        this.form = new CallForm(gateway, publicUrl);
    }

    @Override
    public Future<SendOutcome> call(OutgoingCall call) {
        return post.ring(call.to(), from -> form.request(call, from));
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return post.close();
    }
}
