package org.spean.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.settings.Settings;

/** Sends one signed text to the service just started: what the training run of the class-data archive must load. */
final class Rehearsal {
    private Rehearsal() {}

    static void play(Settings settings, Server server) {
        DemoText.to(settings, "http://127.0.0.1:" + server.publicPort()).ifPresent(Rehearsal::send);
    }

    private static void send(DemoText text) {
        String body = text.form().entrySet().stream().map(Rehearsal::encoded).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(text.address()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", text.signature())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            System.err.println("spean: the rehearsal text was not answered: " + Lines.oneLine(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8);
    }
}
