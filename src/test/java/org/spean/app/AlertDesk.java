package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.spean.app.support.HttpAnswer;

/** People with roles who write, approve and steer alerts by the API of a running service. */
final class AlertDesk {
    final ApiClient api;
    /** Ann writes, Bo edits and submits, Cy approves, Dara sends. */
    final String ann;

    final String bo;
    final String cy;
    final String dara;

    AlertDesk(RunningSpean spean) {
        this(new ApiClient(spean));
    }

    AlertDesk(ApiClient api) {
        this.api = api;
        ann = api.tokenOf("Ann", "editor,approver");
        bo = api.tokenOf("Bo", "editor,approver");
        cy = api.tokenOf("Cy", "approver");
        dara = api.tokenOf("Dara", "sender");
    }

    static JsonObject draft() {
        return new JsonObject()
                .put("title", "Gate closed")
                .put("texts", new JsonObject().put("km", "ច្រកបិទហើយ។").put("en", "The gate is closed."))
                .put("channel", "sms")
                .put("audience", new JsonObject().put("all", true))
                .put("urgent", new JsonObject().put("reason", "People are on their way."));
    }

    /**
     * Brings in people who agreed to alerts on paper.
     *
     * @param folder where the file is written
     * @param people each as {@code phone,language,province,topics}
     */
    void subscribed(Path folder, String... people) {
        StringBuilder csv =
                new StringBuilder("phone,language,province,topics,consent_version,consent_channel,consent_at\n");
        for (String person : people) {
            csv.append(person).append(",2026-11-25,paper,2026-11-20\n");
        }
        try {
            api.must(
                    "subscribers",
                    "import",
                    Files.writeString(folder.resolve("people.csv"), csv).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft of Ann's; its id. */
    String written(JsonObject draft) {
        HttpAnswer answer = api.send("POST", ann, "/broadcasts", draft.encode());
        return is(answer, 201).getString("id");
    }

    /** Ann's draft, submitted by Bo. */
    JsonObject submitted(JsonObject draft) {
        return is(post(bo, written(draft), "submit"), 200);
    }

    HttpAnswer post(String token, String id, String step) {
        return api.send("POST", token, "/broadcasts/" + id + "/" + step, "");
    }

    HttpAnswer post(String token, String id, String step, JsonObject body) {
        return api.send("POST", token, "/broadcasts/" + id + "/" + step, body.encode());
    }

    HttpAnswer approve(String token, JsonObject submitted) {
        return post(token, submitted.getString("id"), "approve", approval(submitted));
    }

    static JsonObject approval(JsonObject submitted) {
        return new JsonObject()
                .put("hash", submitted.getString("hash"))
                .put("people", submitted.getJsonObject("estimate").getLong("people"));
    }

    JsonObject get(String token, String id) {
        return is(api.get(token, "/broadcasts/" + id), 200);
    }

    /** Waits for it, asking less often than the API allows. */
    static void until(Callable<Boolean> done) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(600))
                .until(done);
    }

    /** The body of an answer with this status. */
    static JsonObject is(HttpAnswer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("content-type")).contains("application/problem+json");
            assertThat(ApiClient.json(answer).getString("detail")).isNotBlank();
        }
        return ApiClient.json(answer);
    }
}
