package org.spean.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Staff of a running server: commands beside it, and two people with tokens who send alerts by its API. */
final class StaffProcess {
    private static final String KHMER = "ច្រកបិទហើយ។ សូមកុំធ្វើដំណើរ។";
    static final String TEXT = "The gate is closed. Please wait.";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerProcess server;
    private final String writer;
    private final String approver;

    StaffProcess(ServerProcess server) throws IOException, InterruptedException {
        this.server = server;
        command("staff", "add", "Ann", "--roles", "editor");
        command("staff", "add", "Cy", "--roles", "approver");
        this.writer = command("staff", "token", "Ann");
        this.approver = command("staff", "token", "Cy");
    }

    /** The last line it printed. */
    String command(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Bench.jar().toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Bench.home().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPEAN_"));
        builder.environment().putAll(Map.of("SPEAN_DATA_DIR", server.data().toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("refused: " + String.join(" ", words));
        }
        return said.lines().toList().getLast().strip();
    }

    /** An alert to everybody, from draft to approval; its id. */
    String alert() throws IOException, InterruptedException {
        JsonObject draft = new JsonObject()
                .put("title", "Gate closed")
                .put("texts", new JsonObject().put("km", KHMER).put("en", TEXT))
                .put("channel", "sms")
                .put("audience", new JsonObject().put("all", true))
                .put("urgent", new JsonObject().put("reason", "A measurement."));
        String id = ask(writer, "POST", "", draft).getString("id");
        JsonObject submitted = ask(writer, "POST", "/" + id + "/submit", new JsonObject());
        ask(
                approver,
                "POST",
                "/" + id + "/approve",
                new JsonObject()
                        .put("hash", submitted.getString("hash"))
                        .put("people", submitted.getJsonObject("estimate").getLong("people")));
        return id;
    }

    JsonObject counts(String id) throws IOException, InterruptedException {
        return ask(approver, "GET", "/" + id, new JsonObject()).getJsonObject("counts");
    }

    private JsonObject ask(String token, String method, String path, JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher sent = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.encode());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + "/api/v1/broadcasts" + path))
                .header("Authorization", "Bearer " + token)
                .method(method, sent);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " got " + answer.statusCode() + ": " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
