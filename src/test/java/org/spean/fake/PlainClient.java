package org.spean.fake;

import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;

/** Asks a fake gateway over a socket, as whoever knows the account {@code ACtest}. */
record PlainClient(FakeGatewayServer gateway) {
    static final String ACCOUNT = "ACtest";
    static final String TOKEN = "token";
    static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages";
    static final String CALLS = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls";

    static Setup setup() {
        return Setup.of(ACCOUNT, TOKEN);
    }

    /** A text to +855 12 000 0xx. */
    HttpAnswer text(int number, String body, String... more) {
        Fields fields =
                Fields.of("To", number(number), "From", "1294", "Body", body).and(Fields.of(more));
        return post(MESSAGES + ".json", fields);
    }

    HttpAnswer call(int number, String... more) {
        return post(
                CALLS + ".json", Fields.of("To", number(number), "From", "1294").and(Fields.of(more)));
    }

    HttpAnswer post(String path, Fields fields) {
        byte[] body = fields.encoded().getBytes(StandardCharsets.UTF_8);
        return ask(RawRequest.form(path, body));
    }

    HttpAnswer get(String path) {
        return ask(RawRequest.get(path));
    }

    JsonObject json(String path) {
        return new JsonObject(get(path).text());
    }

    HttpAnswer put(String path, String json) {
        return ask(RawRequest.get(path).as("PUT").carrying(json));
    }

    HttpAnswer ask(RawRequest request) {
        String pair = ACCOUNT + ":" + TOKEN;
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return bare(request.header("Authorization", basic));
    }

    HttpAnswer bare(RawRequest request) {
        return HttpLine.once(Platform.loopback(gateway.port()), request);
    }

    /** Whether the connection ended without an answer. */
    static boolean isLost(Runnable request) {
        try {
            request.run();
            return false;
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    static String number(int number) {
        return "+85512000%03d".formatted(number);
    }
}
