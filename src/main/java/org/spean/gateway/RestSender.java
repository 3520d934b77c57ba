package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.GatewayOutcome;
import org.spean.metrics.Meters;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;

/** Sends texts through the REST API of Twilio or Somleng: one POST an attempt. */
public final class RestSender implements Messenger {
    /** The longest silence of the other side. */
    static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private final RestPost post;
    private final MessageForm form;
    private final Meters meters;

    /**
     * @param api base of the REST API, see {@link GatewaySettings#apiUrl}
     * @param publicUrl where receipts come back to
     */
    public RestSender(Vertx vertx, GatewaySettings gateway, URI api, PublicUrl publicUrl, Meters meters) {
        this(vertx, gateway, api, publicUrl, meters, READ_TIMEOUT);
    }

    RestSender(
            Vertx vertx, GatewaySettings gateway, URI api, PublicUrl publicUrl, Meters meters, Duration readTimeout) {
        this.post = new RestPost(vertx, gateway, api, "gateway", gateway.inFlight(), readTimeout);
        this.form = new MessageForm(gateway, publicUrl);
        this.meters = meters;
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return post.send(form.request(message))
                .onSuccess(outcome -> meters.gatewayRequest(GatewayOperation.SEND_SMS, kind(outcome)));
    }

    /** Lets go of threads and connections; call after the outbox has stopped. */
    public Future<Void> close() {
        return post.close();
    }

    /** An outcome as it is counted. */
    static GatewayOutcome kind(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> GatewayOutcome.OK;
            case SendOutcome.TryLater later -> GatewayOutcome.TEMPORARY;
            case SendOutcome.Refused refused -> GatewayOutcome.PERMANENT;
            case SendOutcome.Unknown unknown -> GatewayOutcome.UNKNOWN;
        };
    }
}
