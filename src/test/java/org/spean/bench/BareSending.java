package org.spean.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * The measure: what sending costs at least. A loop of POSTs, so many at the same time, as fast as the gateway answers; no ledger, no
 * pace, no receipts, no second try.
 */
public final class BareSending {
    private final HttpClient client;
    private final RequestOptions request;
    private final String body;

    private long left;
    private int open;
    private long next;

    private BareSending(Vertx vertx, URI gateway, String account, String token, int concurrency, String body) {
        this.client = vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(concurrency));
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI("/2010-04-01/Accounts/" + account + "/Messages.json")
                .putHeader("Authorization", "Basic " + credentials)
                .putHeader("Content-Type", "application/x-www-form-urlencoded");
        this.body = body;
    }

    /** Arguments: gateway, account, token, how many at the same time, text. Each line read is a number of messages to send. */
    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        int concurrency = Integer.parseInt(arguments[3]);
        BareSending sending =
                new BareSending(vertx, URI.create(arguments[0]), arguments[1], arguments[2], concurrency, arguments[4]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            long messages = Long.parseLong(line);
            Promise<Void> done = Promise.promise();
            vertx.getOrCreateContext().runOnContext(v -> sending.begin(messages, concurrency, done));
            done.future().toCompletionStage().toCompletableFuture().get(10, TimeUnit.MINUTES);
            System.out.println("done");
        }
        System.exit(0);
    }

    private void begin(long messages, int concurrency, Promise<Void> done) {
        left = messages;
        for (int i = 0; i < concurrency; i++) {
            open++;
            one(done);
        }
    }

    private void one(Promise<Void> done) {
        if (left == 0) {
            open--;
            if (open == 0) {
                done.tryComplete();
            }
            return;
        }
        left--;
        String form = "To=" + encoded("+85512" + String.format("%07d", next++ % 10_000_000)) + "&From=1294&Body="
                + encoded(body) + "&ValidityPeriod=36000&SmartEncoded=false";
        client.request(request)
                .compose(connected -> connected.send(form))
                .compose(BareSending::checked)
                .onSuccess(answer -> one(done))
                .onFailure(done::tryFail);
    }

    private static Future<Void> checked(HttpClientResponse answer) {
        return answer.body()
                .compose(body -> answer.statusCode() == 201
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IOException("status " + answer.statusCode())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
