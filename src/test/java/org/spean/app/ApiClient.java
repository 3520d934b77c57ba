package org.spean.app;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;
import picocli.CommandLine;

/** A program of staff: it gets its token from the command line and asks the API of a running service. */
final class ApiClient {
    private final RunningSpean spean;
    private final Path settings;

    /** What a command left. */
    record Ran(int exit, String out, String err) {
        String lastLine() {
            return out.lines().toList().getLast();
        }
    }

    ApiClient(RunningSpean spean) {
        this.spean = spean;
        this.settings = Folders.temporary().resolve("spean.yaml");
        try {
            Files.writeString(
                    settings,
                    "data: {dir: \"" + spean.dataDir() + "\"}\ncontent: {dir: \"" + Folders.content() + "\"}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = settings.toString();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
        return new Ran(exit, out.toString(), err.toString());
    }

    /** A token of somebody new with these roles. */
    String tokenOf(String name, String roles) {
        run("staff", "add", name, "--roles", roles);
        return run("staff", "token", name).lastLine();
    }

    HttpAnswer get(String token, String path) {
        return spean.open(request("GET", path, token, ""));
    }

    HttpAnswer send(String method, String token, String path, String json, String... headers) {
        RawRequest request = request(method, path, token, json);
        if (!json.isEmpty()) {
            request = request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request = request.without(headers[i]).header(headers[i], headers[i + 1]);
        }
        return spean.open(request);
    }

    static JsonObject json(HttpAnswer answer) {
        return new JsonObject(answer.text());
    }

    private static RawRequest request(String method, String path, String token, String body) {
        RawRequest plain = new RawRequest(
                method, "/api/v1" + path, List.of("Host: hotline.example.org"), body.getBytes(StandardCharsets.UTF_8));
        return token.isEmpty() ? plain : plain.header("Authorization", "Bearer " + token);
    }
}
