package org.spean.web;

import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;

/** What one request may cost (console-reliability-security.md sections 0 M4, M5 and C2). */
final class Limits {
    /** A streamed page must say something more often than this. */
    static final int IDLE_SECONDS = 20;

    private Limits() {}

    static HttpServerOptions options(String host, int port) {
        return new HttpServerOptions()
                .setHost(host)
                .setPort(port)
                // A Khmer letter is nine bytes in a form; the default of 8,192 loses long cries for help (M4).
                .setMaxFormAttributeSize(65_536)
                .setMaxFormFields(1_024)
                .setMaxInitialLineLength(8_192)
                // A signature header of 10 kB must reach the validator and get its 403 (twilio-and-somleng.md 7, row
                // 5).
                .setMaxHeaderSize(16_384)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setCompressionSupported(false)
                .setAcceptBacklog(1_024);
    }
}
