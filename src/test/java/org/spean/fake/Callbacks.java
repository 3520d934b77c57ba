package org.spean.fake;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Calls webhooks as the platform does: a POST signed over the address as it was given, but for its fragment. Bytes go to this machine only: an address of
 * another host is signed as it is and delivered to the port of {@link #deliverTo}; without one it counts as unreachable.
 */
final class Callbacks {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]+){3}");
    private static final int CONNECTIONS = 64;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int PAUSE_MILLIS = 250;

    private final Gateway gateway;
    private final HttpClient client;
    private final Signing signing;
    private volatile int port;
    private long sent;

    Callbacks(Vertx vertx, Gateway gateway) {
        this.gateway = gateway;
        this.signing = new Signing(gateway.setup().token());
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     */
    record Heard(int status, String body) {
        static final Heard NOTHING = new Heard(0, "");
    }

    /** Where addresses of other hosts are delivered: the public address of a rehearsal is not on this machine. */
    void deliverTo(int loopbackPort) {
        port = loopbackPort;
    }

    /** One POST; more of them, up to {@code tries}, while nobody takes the connection. Never fails. */
    Future<Heard> post(String url, Fields fields, int tries) {
        Optional<RequestOptions> target = target(url);
        if (target.isEmpty()) {
            return Future.succeededFuture(Heard.NOTHING);
        }
        String signature = signing.sign(withoutFragment(url), fields.map());
        RequestOptions request = target.get()
                .setMethod(HttpMethod.POST)
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .putHeader("User-Agent", "TwilioProxy/1.1")
                .putHeader("X-Twilio-Signature", signature);
        if (gateway.dialect() == Dialect.TWILIO) {
            request.putHeader("I-Twilio-Idempotency-Token", Long.toString(sent++));
        }
        Promise<Heard> heard = Promise.promise();
        attempt(request, fields.encoded(), tries, 0, heard);
        return heard.future();
    }

    private void attempt(RequestOptions request, String form, int tries, int tried, Promise<Heard> heard) {
        client.request(request)
                .onFailure(noConnection -> {
                    if (tried + 1 < tries) {
                        gateway.after(
                                (long) PAUSE_MILLIS << Math.min(tried, 5),
                                () -> attempt(request, form, tries, tried + 1, heard));
                    } else {
                        heard.complete(Heard.NOTHING);
                    }
                })
                .onSuccess(connected -> connected
                        .send(form)
                        .compose(Callbacks::read)
                        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .onComplete(heard::complete, broken -> {
                            connected.reset();
                            heard.complete(Heard.NOTHING);
                        }));
    }

    private static Future<Heard> read(HttpClientResponse response) {
        return response.body().map(body -> new Heard(response.statusCode(), body.toString(StandardCharsets.UTF_8)));
    }

    /** Whether this is an address that a platform would take. */
    static boolean fits(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && (uri.getScheme().equals("http") || uri.getScheme().equals("https"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    private Optional<RequestOptions> target(String url) {
        URI uri = URI.create(url);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        RequestOptions to = new RequestOptions().setURI(path + query).setHost("127.0.0.1");
        if (uri.getScheme().equals("http") && LOOPBACK.matcher(uri.getHost()).matches()) {
            return Optional.of(to.setPort(uri.getPort() < 0 ? 80 : uri.getPort()));
        }
        return port == 0 ? Optional.empty() : Optional.of(to.setPort(port));
    }
}
