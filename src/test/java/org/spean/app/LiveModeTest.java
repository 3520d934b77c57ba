package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.app.support.Phone;

/** Live mode, once somebody has called the numbers: what may reach a person (design section 1, rule 3). */
class LiveModeTest {
    private static final String NOT_CHECKED = "(មិនទាន់ពិនិត្យ)";

    @TempDir
    private static Path folder;

    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Folders.edit(
                content.resolve("hotlines.yaml"),
                "fact: to-verify",
                "fact: {on: \"%s\", by: TEST}".formatted(LocalDate.now().minusDays(50)));
        // Keys must be there before a live start; a demo start makes them.
        RunningSpean.start(Map.of("SPEAN_DATA_DIR", folder.resolve("keys").toString()))
                .stop();
        Map<String, String> live =
                new HashMap<>(StartRefusalsTest.live(folder.resolve("keys/keys").toString()));
        live.put("SPEAN_CONTENT_DIR", content.toString());
        live.put("SPEAN_DATA_DIR", folder.resolve("data").toString());
        live.put("SPEAN_GATEWAY_API_URL", "http://127.0.0.1:1");
        spean = RunningSpean.start(live);
    }

    @AfterAll
    static void stop() {
        spean.stop();
    }

    @Test
    void itStartsAndAnswersWithVerifiedNumbers() {
        Phone phone = spean.newPhone();
        assertThat(phone.text("សួស្តី").messages()).hasSize(1);
        assertThat(phone.text("SOS").all()).contains("117").doesNotContain(NOT_CHECKED);
    }

    @Test
    void theDemoGatewayIsNotThere() {
        var form = org.spean.app.support.TextForm.of("ACdemo", "SM1", "+85512000001", "1294", "SOS");
        var signed = spean.platform()
                .unsigned(form)
                .header("X-Twilio-Signature", form.signature("demo", "https://hotline.example.org/hooks/main/sms"));
        assertThat(spean.platform().send(signed).status()).isEqualTo(403);
    }

    /** Facts grow stale by themselves while the service runs. */
    @Test
    void aNumberThatNobodyHasCalledForTwoMonthsIsNotGivenAnyMore() {
        Phone phone = spean.newPhone();
        phone.text("សួស្តី");
        spean.clock().forward(java.time.Duration.ofDays(20));
        assertThat(phone.text("SOS").all()).doesNotContain("117", NOT_CHECKED);
        spean.clock().forward(java.time.Duration.ofDays(-20));
    }
}
