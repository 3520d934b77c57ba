package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.GatewayOutcome;
import org.spean.metrics.Meters;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.SentList.Sought;
import org.spean.settings.GatewaySettings;

/**
 * One gateway's list of messages (twilio-and-somleng.md section 4.4): by number, page by page, always at addresses below our own account.
 * Somleng has no such list. It is not asked by day, for what still waits there has no date of sending; nor by sender, which it may write
 * in another way than we do: both are compared here. Any thread.
 */
final class RestSentList {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_PAGES = 10;
    private static final int LONGEST_PAGE = 4 * 1024 * 1024;
    private static final int PAGE_SIZE = 100;

    /** Newest first, by the time of sending: what was made later stands before what is so much older. A message waits ten hours at most. */
    private static final Duration OUT_OF_ORDER = Duration.ofDays(1);

    /** Their clock is not ours, and our time of an attempt is cut to the second. */
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private final HttpClient http;
    private final String base;
    private final String resource;
    private final String credentials;
    private final Optional<String> sender;
    private final boolean lists;
    private final Duration limit;
    private final Meters meters;

    /**
     * @param api base of the REST API; the settings allow https, or plain http on this machine
     * @param limit for all pages together
     */
    RestSentList(Vertx vertx, GatewaySettings gateway, URI api, Meters meters, Duration limit) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) CONNECT.toMillis()));
        this.base = api.toString();
        this.resource = "/2010-04-01/Accounts/" + gateway.accountSid() + "/Messages.json";
        this.credentials = BasicCredentials.of(gateway);
        this.sender = gateway.sender();
        this.lists = gateway.kind() != GatewaySettings.Kind.SOMLENG;
        this.limit = limit;
        this.meters = meters;
    }

    /** See {@link org.spean.outbox.SentList#find}. */
    Future<Sought> find(PhoneNumber to, Set<String> bodies, Instant since) {
        if (!lists) {
            return Future.succeededFuture(new Sought.NoList());
        }
        String first = resource + "?To=" + encoded(to.e164()) + "&PageSize=" + PAGE_SIZE;
        return page(first, new WantedMessage(to.e164(), sender, bodies, since.minus(CLOCKS)), MOST_PAGES)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(new Sought.NoList())
                .onSuccess(sought -> meters.gatewayRequest(GatewayOperation.LIST_MESSAGES, kind(sought)));
    }

    Future<Void> close() {
        return http.close();
    }

    private Future<Sought> page(String path, WantedMessage wanted, int left) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(base + path)
                .setFollowRedirects(false)
                .setTimeout(limit.toMillis())
                .putHeader("User-Agent", "spean")
                .putHeader("Accept", "application/json")
                .putHeader("Authorization", credentials);
        return http.request(options)
                .compose(request -> request.send().compose(RestSentList::json))
                .compose(page -> read(page, wanted, left));
    }

    private static Future<JsonObject> json(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return Future.failedFuture("status " + answer.statusCode());
        }
        return answer.body().map(body -> {
            if (body.length() > LONGEST_PAGE) {
                throw new IllegalStateException("a page of messages is too long");
            }
            try {
                return new JsonObject(body);
            } catch (DecodeException | ClassCastException e) {
                // Not the parser's own message: it holds what it read.
                throw new IllegalStateException("a page of messages is no JSON");
            }
        });
    }

    private Future<Sought> read(JsonObject page, WantedMessage wanted, int left) {
        if (!(page.getValue("messages") instanceof JsonArray messages)) {
            return Future.failedFuture("no messages in the list");
        }
        for (Object each : messages) {
            if (each instanceof JsonObject message && wanted.is(message)) {
                return Future.succeededFuture(found(message));
            }
        }
        // Only the query of the next page is theirs: its address stays ours.
        Optional<String> next = Optional.ofNullable(page.getValue("next_page_uri"))
                .map(String::valueOf)
                .filter(uri -> uri.startsWith(resource + "?"));
        if (next.isEmpty()) {
            return page.getValue("next_page_uri") == null
                    ? Future.succeededFuture(new Sought.NotThere())
                    : Future.failedFuture("the next page is elsewhere");
        }
        if (left > 1) {
            return page(next.get(), wanted, left - 1);
        }
        return wanted.isAfterAll(messages, OUT_OF_ORDER)
                ? Future.succeededFuture(new Sought.NotThere())
                : Future.failedFuture("too many pages");
    }

    private static Sought found(JsonObject message) {
        Receipt receipt =
                SmsStates.receipt(String.valueOf(message.getValue("status"))).orElse(Receipt.QUEUED);
        String code = String.valueOf(message.getValue("error_code"));
        return new Sought.Found(message.getString("sid"), SmsStates.news(receipt, code));
    }

    private static GatewayOutcome kind(Sought sought) {
        return switch (sought) {
            case Sought.Found found -> GatewayOutcome.OK;
            case Sought.NotThere none -> GatewayOutcome.OK;
            case Sought.NoList none -> GatewayOutcome.TEMPORARY;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
