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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
 * One gateway's list of messages (twilio-and-somleng.md section 4.4): by number and day, page by page, always at addresses below our own
 * account. Somleng has no such list. The platform's list knows days only, so the time is compared here. Any thread.
 */
final class RestSentList {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_PAGES = 10;
    private static final int LONGEST_PAGE = 4 * 1024 * 1024;
    private static final int PAGE_SIZE = 100;

    /** Their clock is not ours, and our time of an attempt is cut to the second. */
    private static final Duration CLOCKS = Duration.ofSeconds(5);

    private final HttpClient http;
    private final String base;
    private final String resource;
    private final String credentials;
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
        this.lists = gateway.kind() != GatewaySettings.Kind.SOMLENG;
        this.limit = limit;
        this.meters = meters;
    }

    /** See {@link org.spean.outbox.SentList#find}. */
    Future<Sought> find(PhoneNumber to, Set<String> bodies, Instant since) {
        if (!lists) {
            return Future.succeededFuture(new Sought.NoList());
        }
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(since.minus(CLOCKS).atOffset(ZoneOffset.UTC));
        String first = resource + "?To=" + encoded(to.e164()) + "&" + encoded("DateSent>") + "=" + day + "&PageSize="
                + PAGE_SIZE;
        return page(first, new Wanted(to.e164(), bodies, since.minus(CLOCKS)), MOST_PAGES)
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(new Sought.NoList())
                .onSuccess(sought -> meters.gatewayRequest(GatewayOperation.LIST_MESSAGES, kind(sought)));
    }

    Future<Void> close() {
        return http.close();
    }

    private Future<Sought> page(String path, Wanted wanted, int left) {
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

    private Future<Sought> read(JsonObject page, Wanted wanted, int left) {
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
        return left > 1 ? page(next.get(), wanted, left - 1) : Future.failedFuture("too many pages");
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

    /** What is looked for. An account that keeps no texts shows empty ones: then number and time must do. */
    private record Wanted(String to, Set<String> bodies, Instant since) {
        boolean is(JsonObject message) {
            Object text = message.getValue("body");
            return message.getValue("sid") instanceof String sid
                    && !sid.isEmpty()
                    && to.equals(message.getValue("to"))
                    && (text == null || "".equals(text) || bodies.contains(text))
                    && created(message).filter(at -> !at.isBefore(since)).isPresent();
        }

        private static Optional<Instant> created(JsonObject message) {
            try {
                return message.getValue("date_created") instanceof String date
                        ? Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant())
                        : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }
}
