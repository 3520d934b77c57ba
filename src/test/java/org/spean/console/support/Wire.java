package org.spean.console.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An attacker's browser: sends any form by hand, keeps every cookie whatever its flags, and follows nothing. Speaks to this machine
 * only. For one thread, but for {@link #later}.
 */
public final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param url without a slash at the end; on loopback */
    public Wire(String url) {
        if (!URI.create(url).getHost().equals("127.0.0.1")) {
            throw new IllegalArgumentException("tests speak to this machine only");
        }
        this.url = url;
    }

    public Wire cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Empty text: none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Wire header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return now(request(path).GET());
    }

    /** A form, its fields in pairs of name and value; a name may come twice. */
    public HttpResponse<String> post(String path, String... fields) {
        return now(form(path, fields));
    }

    /** The same without waiting for it. */
    public CompletableFuture<HttpResponse<String>> later(String path, String... fields) {
        return CLIENT.sendAsync(form(path, fields).build(), BodyHandlers.ofString());
    }

    /** Any body. */
    public HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return now(request(path).header("Content-Type", type).POST(body));
    }

    /** The token of the forms of a page. */
    public String csrf(String path) {
        Matcher found = CSRF.matcher(get(path).body());
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> now(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            setCookies(answer).forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void keep(String line) {
        String pair = line.substring(0, line.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        if (line.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    /** What an answer tells the browser to keep. */
    public static List<String> setCookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
