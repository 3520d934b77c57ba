package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.ConnectOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.spean.console.overview.Certificate;

/**
 * Reads off the public address until when its certificate is good. It shakes hands by TLS and hangs up: no request is made, so that
 * nothing but the name of the host is told and no answer can lead elsewhere. Asks when somebody looks, and at most once an hour.
 */
final class CertificateWatch {
    static final Duration EVERY = Duration.ofHours(1);

    /** For the line and for the handshake, each. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int HTTPS = 443;

    private final InstantSource clock;
    private final NetClient client;
    private final ConnectOptions place;
    private final Duration patience;
    /** When it may be asked again, in ms. */
    private final AtomicLong due = new AtomicLong();

    private volatile Certificate known = new Certificate.BeingAsked();

    /** @param address begins with https */
    CertificateWatch(Vertx vertx, URI address, InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
        // Whoever made the certificate, and even when it is over: its date is what is asked for, and nothing is sent.
        this.client = vertx.createNetClient(new NetClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setHostnameVerificationAlgorithm("")
                .setConnectTimeout((int) patience.toMillis())
                .setSslHandshakeTimeout(patience.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
        this.place = new ConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? HTTPS : address.getPort())
                .setSsl(true);
    }

    /** What is known now; asks behind the back of whoever looks when that is an hour old. */
    Certificate look() {
        Instant now = clock.instant();
        long from = due.get();
        if (now.toEpochMilli() >= from
                && due.compareAndSet(from, now.plus(EVERY).toEpochMilli())) {
            ask().onSuccess(found -> known = found);
        }
        return known;
    }

    Future<Void> stop() {
        return client.close();
    }

    /** Never fails. */
    private Future<Certificate> ask() {
        return client.connect(place)
                .timeout(2 * patience.toMillis(), TimeUnit.MILLISECONDS)
                .map(CertificateWatch::read)
                .otherwise(new Certificate.NotSeen());
    }

    private static Certificate read(NetSocket socket) {
        try {
            return ends(socket.peerCertificates())
                    .<Certificate>map(Certificate.Ends::new)
                    .orElseGet(Certificate.NotSeen::new);
        } catch (SSLException unnamed) {
            return new Certificate.NotSeen();
        } finally {
            socket.close();
        }
    }

    private static Optional<Instant> ends(List<java.security.cert.Certificate> shown) {
        return shown.stream()
                .filter(X509Certificate.class::isInstance)
                .map(one -> ((X509Certificate) one).getNotAfter().toInstant())
                .min(Comparator.naturalOrder());
    }
}
