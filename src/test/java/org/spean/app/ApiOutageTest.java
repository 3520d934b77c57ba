package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Printed;
import org.spean.app.support.Signals;

/** Redis stands still: the API says so at once, opens nothing without a token, and goes on afterwards. */
class ApiOutageTest {
    private static final String NEWS = "{\"status\":\"closed\",\"asOf\":\"2026-11-20\",\"source\":\"Ministry\"}";

    @Test
    void withoutTheStoreNobodyIsLetInAndEverybodyIsToldToComeBack() {
        try (RunningSpean spean = RunningSpean.rehearsal()) {
            ApiClient api = new ApiClient(spean);
            String editor = api.tokenOf("Editor One", "editor");
            assertThat(api.get(editor, "/corridors").status()).isEqualTo(200);
            Signals.send("STOP", spean.redisPid());
            try {
                for (HttpAnswer answer : new HttpAnswer[] {
                    api.get(editor, "/corridors"),
                    api.get("spean_0123456789abcdef_" + "A".repeat(43), "/corridors"),
                    api.send("PUT", editor, "/corridors/kh_jp", NEWS, "Idempotency-Key", "k")
                }) {
                    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                    assertThat(answer.header("content-type")).contains("application/problem+json");
                    assertThat(answer.header("retry-after")).contains("5");
                    assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
                }
            } finally {
                Signals.send("CONT", spean.redisPid());
            }
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> api.get(editor, "/corridors").status() == 200);
        }
    }

    @Test
    void nothingOfARequestAndNobodyIsLogged() {
        try (RunningSpean spean = RunningSpean.rehearsal();
                Printed printed = new Printed()) {
            ApiClient api = new ApiClient(spean);
            String editor = api.tokenOf("Editor Secret", "editor");
            api.get(editor, "/corridors?who=query-secret");
            api.get("token-secret", "/corridors");
            api.send("PUT", editor, "/corridors/kh_jp", NEWS.replace("Ministry", "source-secret"));
            api.send("PUT", editor, "/corridors/kh_jp", "{\"secret\": nonsense}");
            api.send("POST", editor, "/agencies/check", "{\"text\":\"secret +85512000077\",\"language\":\"km\"}");
            Signals.send("STOP", spean.redisPid());
            try {
                api.send("PUT", editor, "/corridors/kh_jp", NEWS.replace("Ministry", "late-secret"));
            } finally {
                Signals.send("CONT", spean.redisPid());
            }
            assertThat(printed.all())
                    .doesNotContainIgnoringCase("secret")
                    .doesNotContain(editor, editor.substring(23), "12000077", "127.0.0.1:");
        }
    }
}
