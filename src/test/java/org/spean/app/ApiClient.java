package org.spean.app;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;

/** A program of staff: it gets its token from the command line and asks the API of a running service. */
final class ApiClient {
    private final Function<RawRequest, HttpAnswer> door;
    private final Commands commands;

    ApiClient(RunningSpean spean) {
        this(spean::open, spean.dataDir());
    }

    /** @param door to the public port of the service that runs on this data folder */
    ApiClient(Function<RawRequest, HttpAnswer> door, Path dataDir) {
        this(door, dataDir, "");
    }

    /** @param more further settings of the commands, as they stand in the file */
    ApiClient(Function<RawRequest, HttpAnswer> door, Path dataDir, String more) {
        this.door = door;
        this.commands = Commands.of(Folders.temporary(), dataDir, more);
    }

    Commands.Ran run(String... arguments) {
        return commands.run(arguments);
    }

    Commands.Ran must(String... arguments) {
        return commands.must(arguments);
    }

    /** A token of somebody new with these roles. */
    String tokenOf(String name, String roles) {
        run("staff", "add", name, "--roles", roles);
        return run("staff", "token", name).lastLine();
    }

    HttpAnswer get(String token, String path) {
        return door.apply(request("GET", path, token, ""));
    }

    HttpAnswer send(String method, String token, String path, String json, String... headers) {
        RawRequest request = request(method, path, token, json);
        if (!json.isEmpty()) {
            request = request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request = request.without(headers[i]).header(headers[i], headers[i + 1]);
        }
        return door.apply(request);
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
