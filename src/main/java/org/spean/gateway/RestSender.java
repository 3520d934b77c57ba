package org.spean.gateway;

import com.twilio.http.TwilioRestClient;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.GatewayOutcome;
import org.spean.metrics.Meters;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Secret;

/** Sends texts through the REST API of Twilio or Somleng: one POST an attempt, on its own few threads. */
public final class RestSender implements Messenger {
    /** The longest silence of the other side. */
    static final Duration READ_TIMEOUT = Duration.ofSeconds(10);
    /** Waiting for a thread and the attempt together; shorter than a lease of the outbox. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(RestSender.class);

    private final String name;
    private final WorkerExecutor workers;
    private final OneAttemptClient http;
    private final TwilioRestClient client;
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
        this.name = gateway.name();
        this.workers = vertx.createSharedWorkerExecutor("spean-gateway-" + name, gateway.inFlight());
        this.http = new OneAttemptClient(api, gateway.inFlight(), readTimeout);
        this.client = client(gateway, http);
        this.form = new MessageForm(gateway, publicUrl);
        this.meters = meters;
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        AtomicBoolean taken = new AtomicBoolean();
        return workers.executeBlocking(() -> taken.compareAndSet(false, true) ? attempt(message) : gaveUp(), false)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                // Still waiting for a thread: certainly not sent, and now it never will be.
                .otherwise(late -> taken.compareAndSet(false, true) ? gaveUp() : new SendOutcome.Unknown("timeout"))
                .onSuccess(this::count);
    }

    /** Lets go of threads and connections; call after the outbox has stopped. */
    public Future<Void> close() {
        return workers.close().onComplete(closed -> {
            try {
                http.close();
            } catch (IOException e) {
                log.atWarn().addKeyValue("gateway", name).log("connections to the gateway did not close cleanly");
            }
        });
    }

    private SendOutcome attempt(Outgoing message) {
        try {
            return RestAnswer.read(client.request(form.request(message)));
        } catch (NoAnswer e) {
            return e.certainlyNotSent()
                    ? new SendOutcome.TryLater(e.reason(), Optional.empty())
                    : new SendOutcome.Unknown(e.reason());
        } catch (RuntimeException e) {
            // The message of an exception of the SDK may hold a number.
            return new SendOutcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private void count(SendOutcome outcome) {
        GatewayOutcome kind = switch (outcome) {
            case SendOutcome.Accepted accepted -> GatewayOutcome.OK;
            case SendOutcome.TryLater later -> GatewayOutcome.TEMPORARY;
            case SendOutcome.Refused refused -> GatewayOutcome.PERMANENT;
            case SendOutcome.Unknown unknown -> GatewayOutcome.UNKNOWN;
        };
        meters.gatewayRequest(GatewayOperation.SEND_SMS, kind);
    }

    private static SendOutcome gaveUp() {
        return new SendOutcome.TryLater("busy", Optional.empty());
    }

    private static TwilioRestClient client(GatewaySettings gateway, OneAttemptClient http) {
        String user = gateway.apiKey().map(Secret::reveal).orElse(gateway.accountSid());
        String password = gateway.apiSecret()
                .or(() -> gateway.authTokens().stream().findFirst())
                .map(Secret::reveal)
                .orElse("");
        return new TwilioRestClient.Builder(user, password)
                .accountSid(gateway.accountSid())
                .httpClient(http)
                .build();
    }
}
