package org.spean.web;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/** A listener could not start. The message says which, why, and what to do; print it and exit. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param variable the setting to change, e.g. {@code SPEAN_HTTP_PORT}
     */
    static StartFailure of(String host, int port, String variable, Throwable cause) {
        String message = switch (cause) {
            case BindException e ->
                taken(e)
                        ? "Port " + port + " on " + host + " is in use. Stop the other program or set " + variable + "."
                        : host + " is not an address of this machine. Set SPEAN_HTTP_HOST.";
            case UnknownHostException e -> "The host " + host + " is not known. Set SPEAN_HTTP_HOST.";
            case UnresolvedAddressException e -> "The host " + host + " is not known. Set SPEAN_HTTP_HOST.";
            default ->
                "Cannot listen on " + host + ":" + port + " ("
                        + cause.getClass().getSimpleName() + "). Set " + variable + ".";
        };
        return new StartFailure(message, cause);
    }

    private static boolean taken(BindException e) {
        return e.getMessage() != null && e.getMessage().contains("in use");
    }
}
