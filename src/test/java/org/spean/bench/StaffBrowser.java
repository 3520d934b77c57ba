package org.spean.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.app.ConsoleSpean;
import org.spean.staff.Totp;

/** One member of the staff with a browser: forms, cookies and the doorbell, without the pictures. */
final class StaffBrowser implements AutoCloseable {
    private static final String PASSWORD = ConsoleSpean.PASSWORD;
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_op)\" value=\"([^\"]*)\"");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI server;
    private volatile InputStream stream = InputStream.nullInputStream();
    private Thread listener = new Thread();

    private StaffBrowser(URI server) {
        this.server = server;
    }

    /** Takes an invitation and signs in with it. */
    static StaffBrowser signedIn(URI server, String name, URI invitation) throws IOException, InterruptedException {
        StaffBrowser browser = new StaffBrowser(server);
        String path = invitation.getPath();
        String page = browser.get(path, false);
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new IOException("the invitation shows no secret");
        }
        String letters = secret.group(1).replaceAll("\\s", "");
        long step = Totp.step(Instant.now());
        browser.post(path, page, Map.of("password", PASSWORD, "again", PASSWORD, "code", Totp.code(letters, step - 1)));
        String signIn = browser.get("/console/sign-in", false);
        browser.post(
                "/console/sign-in",
                signIn,
                Map.of("name", name, "password", PASSWORD, "code", Totp.code(letters, Totp.step(Instant.now()))));
        return browser;
    }

    /** @param background as the page's own script asks, which keeps no session alive */
    String get(String path, boolean background) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (background) {
            request.header("Spean-Background", "1").header("HX-Request", "true");
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " of a page");
        }
        return answer.body();
    }

    private void post(String path, String page, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> form = new TreeMap<>(fields);
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("status " + answer.statusCode() + " of a form");
        }
    }

    /** Hears the doorbell until {@link #deaf}, and does something at each change, as an open page does. */
    void listen(Runnable atChange) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(server.resolve("/console/doorbell"))
                        .header("Accept", "text/event-stream")
                        .header("Spean-Background", "1")
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " of the doorbell");
        }
        stream = answer.body();
        listener = Thread.ofVirtual().start(() -> hear(atChange));
    }

    private void hear(Runnable atChange) {
        StringBuilder line = new StringBuilder();
        try {
            int next = stream.read();
            while (next >= 0) {
                if (next == '\n') {
                    if (line.indexOf("\"people\"") >= 0) {
                        atChange.run();
                    }
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
                next = stream.read();
            }
        } catch (IOException closed) {
            // By deaf().
        }
    }

    /** Closes the page. */
    void deaf() throws IOException, InterruptedException {
        stream.close();
        listener.join();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
