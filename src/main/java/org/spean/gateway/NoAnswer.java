package org.spean.gateway;

import com.twilio.exception.ApiException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.spean.outbox.SendOutcome.TryLater;

/** An attempt that brought no answer. Its message says only what kind of failure it was. */
final class NoAnswer extends ApiException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final boolean certainlyNotSent;

    private NoAnswer(String reason, boolean certainlyNotSent, IOException cause) {
        super(reason, cause);
        this.reason = reason;
        this.certainlyNotSent = certainlyNotSent;
    }

    static NoAnswer of(IOException cause) {
        return switch (cause) {
            case ConnectTimeoutException e -> new NoAnswer(TryLater.NO_CONNECTION, true, e);
            case ConnectionRequestTimeoutException e -> new NoAnswer(TryLater.BUSY, true, e);
            case ConnectException e -> new NoAnswer(TryLater.NO_CONNECTION, true, e);
            case NoRouteToHostException e -> new NoAnswer(TryLater.NO_CONNECTION, true, e);
            case UnknownHostException e -> new NoAnswer(TryLater.NO_CONNECTION, true, e);
            case SSLHandshakeException e -> new NoAnswer(TryLater.NO_TLS, true, e);
            case SocketTimeoutException e -> new NoAnswer("timeout", false, e);
            default -> new NoAnswer("reset", false, cause);
        };
    }

    /** One word for logs and counters. */
    String reason() {
        return reason;
    }

    /** The request cannot have left: no connection was made. */
    boolean certainlyNotSent() {
        return certainlyNotSent;
    }
}
