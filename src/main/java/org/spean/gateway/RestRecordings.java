package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.spean.calls.Recordings.Deleted;
import org.spean.calls.Recordings.Fetched;
import org.spean.settings.GatewaySettings;

/**
 * The recordings of one gateway, only at addresses built from an id on the configured host: an address that a request named, or a
 * redirect, is never followed (twilio-and-somleng.md section 7, row 34). Credentials are those of the REST API. Any thread.
 */
final class RestRecordings {
    /** More than three minutes of any sound a platform records. */
    static final int MOST_BYTES = 12 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final HttpClient http;
    private final String base;
    private final String account;
    private final String credentials;
    private final boolean deletes;
    private final Duration limit;

    /**
     * @param api base of the REST API; the settings allow https, or plain http on this machine
     * @param limit for one request as a whole
     */
    RestRecordings(Vertx vertx, GatewaySettings gateway, URI api, Duration limit) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setDecompressionSupported(false));
        this.base = api.toString();
        this.account = gateway.accountSid();
        this.credentials = BasicCredentials.of(gateway);
        this.deletes = gateway.kind() != GatewaySettings.Kind.SOMLENG;
        this.limit = limit;
    }

    /** Fetches a recording as WAV; never fails. */
    Future<Fetched> fetch(String recording) {
        return within(request(HttpMethod.GET, recording + ".wav").compose(RestRecordings::sound))
                .otherwise(failure -> new Fetched.Later(failure.getClass().getSimpleName()));
    }

    /** Deletes a recording; never fails. */
    Future<Deleted> delete(String recording) {
        if (!deletes) {
            return Future.succeededFuture(Deleted.IMPOSSIBLE);
        }
        return within(request(HttpMethod.DELETE, recording + ".json").map(answer -> {
                    int status = answer.statusCode();
                    return status == 204 || status == 404 ? Deleted.GONE : Deleted.LATER;
                }))
                .otherwise(Deleted.LATER);
    }

    Future<Void> close() {
        return http.close();
    }

    private <T> Future<T> within(Future<T> answer) {
        return answer.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<HttpClientResponse> request(HttpMethod method, String file) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(base + "/2010-04-01/Accounts/" + account + "/Recordings/" + file)
                .setFollowRedirects(false)
                .setTimeout(limit.toMillis())
                .putHeader("User-Agent", "spean")
                .putHeader("Authorization", credentials);
        // Said on the connection's own loop, before the answer can come: whoever reads it later has lost nothing.
        return http.request(options).compose(request -> request.send().onSuccess(HttpClientResponse::pause));
    }

    private static Future<Fetched> sound(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            drop(answer);
            return Future.succeededFuture(new Fetched.Later("status " + answer.statusCode()));
        }
        Promise<Fetched> whole = Promise.promise();
        Buffer file = Buffer.buffer();
        answer.handler(part -> {
            if (file.length() + part.length() > MOST_BYTES) {
                whole.tryComplete(new Fetched.Never(Fetched.Never.TOO_LARGE));
                drop(answer);
            } else {
                file.appendBuffer(part);
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(new Fetched.Sound(file.getBytes())));
        answer.resume();
        return whole.future();
    }

    /** Closes the connection rather than to read what nobody wants. */
    private static void drop(HttpClientResponse answer) {
        answer.exceptionHandler(closed -> {}); // by us
        answer.request().connection().close();
    }
}
