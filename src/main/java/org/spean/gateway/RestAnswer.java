package org.spean.gateway;

import com.twilio.http.Response;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;

/** Reads what the REST API said to a message. The provider's own sentence holds the number, so only its code goes on. */
final class RestAnswer {
    private static final long LONGEST_WAIT_SECONDS = 3_600;

    private RestAnswer() {}

    static SendOutcome read(Response response) {
        int status = response.getStatusCode();
        JsonObject body = json(response.getContent());
        if (status >= 200 && status < 300) {
            return body.getValue("sid") instanceof String sid && !sid.isEmpty()
                    ? new SendOutcome.Accepted(sid)
                    : new SendOutcome.Unknown("bad-answer");
        }
        String code = code(body).orElse("http-" + status);
        if (status == 429) {
            return new SendOutcome.TryLater(code, retryAfter(response), true);
        }
        if (status >= 500 || status == 408 || status < 200) {
            return new SendOutcome.Unknown("http-" + status);
        }
        return refused(code, response);
    }

    private static SendOutcome refused(String code, Response response) {
        Optional<TwilioFailures.Policy> policy = TwilioFailures.policy(code);
        if (policy.isEmpty()) {
            // A refusal we do not know: a person should look it up and add it to the table.
            return new SendOutcome.Refused(code, Mark.NOTHING, true, response.getStatusCode() == 401);
        }
        return policy.get().retry()
                ? new SendOutcome.TryLater(
                        code, retryAfter(response), policy.get().account())
                : new SendOutcome.Refused(
                        code,
                        policy.get().mark(),
                        policy.get().alarm(),
                        policy.get().account());
    }

    private static JsonObject json(String text) {
        try {
            return text.isBlank() ? new JsonObject() : new JsonObject(text);
        } catch (DecodeException | ClassCastException e) {
            return new JsonObject();
        }
    }

    /** A number from Twilio, a text from Somleng; anything else is not passed on. */
    private static Optional<String> code(JsonObject body) {
        return Optional.ofNullable(body.getValue("code")).map(String::valueOf).filter(c -> c.matches("[0-9]{1,6}"));
    }

    private static Optional<Duration> retryAfter(Response response) {
        if (response.getHeaders() == null) {
            return Optional.empty();
        }
        for (Header header : response.getHeaders()) {
            if (header.getName().equalsIgnoreCase("Retry-After")
                    && header.getValue().matches("[0-9]{1,6}")) {
                long seconds = Math.min(Long.parseLong(header.getValue()), LONGEST_WAIT_SECONDS);
                return Optional.of(Duration.ofSeconds(seconds));
            }
        }
        return Optional.empty();
    }
}
