package org.spean.app;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.spean.registers.FetchAnswer;
import org.spean.registers.Fetched;

/**
 * Asks the address of a published list: one request, no retries, no redirects, so that no other host is ever asked; at most 8 MB.
 * Blocks its caller for at most the patience given. One thread at a time.
 */
final class PublishedList implements AutoCloseable {
    /** The same as a file may have; the ministry's list of 2025 has some 40 KB. */
    static final int MOST_BYTES = 8 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LONGEST_HEADER = 200;

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience from sending to the last byte of the answer */
    PublishedList(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(patience) < 0 ? CONNECT : patience)
                .build();
    }

    /** @param known the answer may be that there is nothing newer than this */
    FetchAnswer ask(Optional<Fetched> known) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header(
                        "Accept",
                        "text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1")
                .header("User-Agent", "spean");
        known.flatMap(Fetched::etag).ifPresent(etag -> request.header("If-None-Match", etag));
        known.flatMap(Fetched::lastModified).ifPresent(day -> request.header("If-Modified-Since", day));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), headers -> new LimitedBody(MOST_BYTES));
        try {
            return read(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return slow();
        } catch (ExecutionException e) {
            return broken(e.getCause() == null ? e : e.getCause());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static FetchAnswer read(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 200 ->
                new FetchAnswer.Content(
                        response.body(),
                        header(response, "Content-Type")
                                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        header(response, "ETag"),
                        header(response, "Last-Modified"));
            case 304 -> new FetchAnswer.NotModified();
            default -> new FetchAnswer.Refused(response.statusCode());
        };
    }

    /** One that is not too long to be sent back. */
    private static Optional<String> header(HttpResponse<byte[]> response, String name) {
        return response.headers()
                .firstValue(name)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_HEADER);
    }

    private FetchAnswer slow() {
        return new FetchAnswer.NoAnswer("no whole answer within " + patience.toMillis() + " ms");
    }

    private FetchAnswer broken(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException late -> slow();
            case LimitedBody.TooLarge large ->
                new FetchAnswer.NoAnswer("the list is larger than " + (MOST_BYTES >> 20) + " MB");
            case ConnectException far -> new FetchAnswer.NoAnswer("the address cannot be reached");
            case SSLException unsafe -> new FetchAnswer.NoAnswer("there is no safe connection to the address");
            default -> new FetchAnswer.NoAnswer("the answer broke off");
        };
    }
}
