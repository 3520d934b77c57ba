package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Phone;

/** Live mode, once somebody has called the numbers: what may reach a person (design section 1, rule 3). */
class LiveModeTest {
    private static final String NOT_CHECKED = "(មិនទាន់ពិនិត្យ)";

    @TempDir
    private static Path folder;

    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        spean = LiveSpean.start(folder, LiveSpean.calledContent(folder, 50));
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
