package org.spean.gateway;

import com.twilio.http.Request;
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
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Secret;

/** Asks the REST API of Twilio or Somleng to do something: one POST an attempt, on its own few threads. */
final class RestPost {
    /** Waiting for a thread and the attempt together; shorter than a lease of the outbox. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(RestPost.class);

    private final String name;
    private final WorkerExecutor workers;
    private final OneAttemptClient http;
    private final TwilioRestClient client;

    /**
     * @param purpose part of the threads' name
     * @param inFlight attempts at the same time
     * @param readTimeout the longest silence of the other side
     */
    RestPost(Vertx vertx, GatewaySettings gateway, URI api, String purpose, int inFlight, Duration readTimeout) {
        this.name = gateway.name();
        this.workers = vertx.createSharedWorkerExecutor("spean-" + purpose + "-" + name, inFlight);
        this.http = new OneAttemptClient(api, inFlight, readTimeout);
        this.client = client(gateway, http);
    }

    /** The one attempt. Never fails. */
    Future<SendOutcome> send(Request request) {
        AtomicBoolean taken = new AtomicBoolean();
        return workers.executeBlocking(() -> taken.compareAndSet(false, true) ? attempt(request) : gaveUp(), false)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                // Still waiting for a thread: certainly not sent, and now it never will be.
                .otherwise(late -> taken.compareAndSet(false, true) ? gaveUp() : new SendOutcome.Unknown("timeout"));
    }

    /** Lets go of threads and connections. */
    Future<Void> close() {
        return workers.close().onComplete(closed -> {
            try {
                http.close();
            } catch (IOException e) {
                log.atWarn().addKeyValue("gateway", name).log("connections to the gateway did not close cleanly");
            }
        });
    }

    private SendOutcome attempt(Request request) {
        try {
            return RestAnswer.read(client.request(request));
        } catch (NoAnswer e) {
            return e.certainlyNotSent()
                    ? new SendOutcome.TryLater(e.reason(), Optional.empty())
                    : new SendOutcome.Unknown(e.reason());
        } catch (RuntimeException e) {
            // The message of an exception of the SDK may hold a number.
            return new SendOutcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private static SendOutcome gaveUp() {
        return new SendOutcome.TryLater(SendOutcome.TryLater.BUSY, Optional.empty());
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
