package org.spean.app;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.spean.settings.Secret;

/**
 * The REST side of Azure Speech (khmer.md section 4.4): one request, one answer, no retries, no redirects. Blocks its caller for at
 * most the patience given. One thread at a time.
 */
final class AzureSpeech implements AutoCloseable {
    /** A WAV that the telephone could play as it is. Part of the cache key: another format is another sound. */
    static final String FORMAT = "riff-8khz-8bit-mono-mulaw";

    /** Two minutes of that format; the longest prompt has one. */
    private static final int MOST_BYTES = 1 << 20;

    private static final String PATH = "/cognitiveservices/v1";
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI address;
    private final Secret key;
    private final Duration patience;
    private final InstantSource clock;
    private final HttpClient client;

    /**
     * @param base without a slash at the end
     * @param patience from sending to the last byte of the answer
     * @param clock for a {@code Retry-After} that names a time of day
     */
    AzureSpeech(URI base, Secret key, Duration patience, InstantSource clock) {
        this.address = URI.create(base + PATH);
        this.key = key;
        this.patience = patience;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(patience) < 0 ? CONNECT : patience)
                .build();
    }

    /** Asks for the sound of one document. */
    SpeechAnswer speak(String ssml) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/ssml+xml")
                .header("X-Microsoft-OutputFormat", FORMAT)
                .header("User-Agent", "spean")
                .header("Ocp-Apim-Subscription-Key", key.reveal())
                .POST(BodyPublishers.ofString(ssml, StandardCharsets.UTF_8))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, headers -> new LimitedBody(MOST_BYTES));
        try {
            // The request's own time-out ends with the headers; this one covers the body too.
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

    private SpeechAnswer read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return response.body().length == 0
                    ? new SpeechAnswer.NoAnswer("the answer was empty")
                    : new SpeechAnswer.Audio(response.body());
        }
        if (status == 401 || status == 403) {
            return new SpeechAnswer.Denied(status);
        }
        if (status == 429) {
            return new SpeechAnswer.TooMany(
                    response.headers().firstValue("Retry-After").flatMap(this::pause));
        }
        return status >= 500 ? new SpeechAnswer.Unavailable(status) : new SpeechAnswer.Refused(status);
    }

    /** Seconds or a time of day (RFC 9110 section 10.2.3); anything else counts as not told. */
    private Optional<Duration> pause(String header) {
        if (header.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
            Duration wait = Duration.between(clock.instant(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private SpeechAnswer slow() {
        return new SpeechAnswer.NoAnswer("no whole answer within " + patience.toMillis() + " ms");
    }

    private SpeechAnswer broken(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException late -> slow();
            case LimitedBody.TooLarge large -> new SpeechAnswer.NoAnswer("the answer is larger than 1 MB");
            case ConnectException far -> new SpeechAnswer.NoAnswer("the service cannot be reached");
            case SSLException unsafe -> new SpeechAnswer.NoAnswer("there is no safe connection to the service");
            default -> new SpeechAnswer.NoAnswer("the answer broke off");
        };
    }
}
