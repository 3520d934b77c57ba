package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.RawRequest;
import org.spean.app.support.Tones;
import org.spean.console.support.Desk;

/** What Spean sends and calls of its own accord reaches the sample phones of a rehearsal (issue 6, item 5). */
class PhoneAlertTest {
    private static final double PATIENCE_MILLIS = 30_000;

    @TempDir
    private static Path temporary;

    private static ConsoleSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        spean = ConsoleSpean.start(Map.of("SPEAN_CALLS_MISSED_CALL", "true"));
        spean.clock().forwardTo(LocalTime.of(10, 0));
        desk = new AlertDesk(spean.running());
        desk.subscribed(temporary, "+85512000061,km,01,border", "+85512000063,en,02,border");
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void anAlertAppearsOnceOnEachPhoneInItsLanguageAndIsDelivered() {
        try (Desk khmer = Desk.open(spean);
                Desk english = Desk.withoutScript(spean)) {
            khmer.go("/console/phone/1");
            JsonObject submitted = desk.submitted(AlertDesk.draft());
            AlertDesk.is(desk.approve(desk.cy, submitted), 200);

            Locator received = khmer.page().locator(".bubble.received");
            received.first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
            String id = submitted.getString("id");
            AlertDesk.until(() -> desk.get(desk.cy, id).getJsonObject("counts").getLong("delivered") == 2);
            assertThat(received.allInnerTexts()).singleElement().asString().contains("ច្រកបិទហើយ។");
            khmer.picture("phone-alert-km");

            english.go("/console/phone/3");
            assertThat(english.page().locator(".bubble.received").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("The gate is closed.");
            english.go("/console/phone/2");
            assertThat(english.page().locator(".bubble.received").count()).isZero();
        }
    }

    @Test
    void anAlertByTelephoneRingsIsHeardAndCountsAsDelivered() {
        try (Desk visitor = Desk.open(spean)) {
            visitor.go("/console/language/en?to=/console/phone/1");
            JsonObject khmer = new JsonObject().put("languages", new JsonArray().add("km"));
            String id = desk.written(AlertDesk.draft().put("channel", "voice").put("audience", khmer));
            RawRequest upload = new RawRequest(
                    "PUT",
                    "/api/v1/broadcasts/" + id + "/sound/km",
                    List.of(
                            "Host: hotline.example.org",
                            "Authorization: Bearer " + desk.ann,
                            "Content-Type: audio/wav"),
                    Tones.wav(2_000, 0.3));
            String sound = AlertDesk.is(spean.running().open(upload), 200)
                    .getJsonObject("sounds")
                    .getString("km");
            JsonObject submitted = AlertDesk.is(desk.post(desk.ann, id, "submit"), 200);
            AlertDesk.is(desk.approve(desk.cy, submitted), 200);

            Page page = visitor.page();
            page.waitForSelector("#answer", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
            page.click("#answer");
            page.waitForSelector("#key-1");
            page.click("#key-1");
            page.waitForSelector("text=You pressed 1");
            assertThat(page.locator("#call .now audio[src='" + sound + "']").count())
                    .isEqualTo(1);
            page.click("#silence");
            page.waitForSelector("text=You did nothing");
            page.click("#hang-up");
            page.waitForSelector("#dial");
            AlertDesk.until(() -> desk.get(desk.cy, id).getJsonObject("counts").getLong("delivered") == 1);
        }
    }

    @Test
    void aCallBackRingsOnThePhoneAndIsTaken() {
        try (Desk visitor = Desk.open(spean)) {
            visitor.go("/console/language/en?to=/console/phone/2");
            Page page = visitor.page();
            page.click("#dial");
            page.waitForSelector("text=The line was busy");
            page.waitForSelector("#answer", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
            visitor.picture("phone-rings-en");
            page.reload();
            page.click("#answer");
            page.waitForSelector("#key-1");
            assertThat(page.textContent("#outcome"))
                    .contains("/hooks/main/voice/out?c=")
                    .contains("outbound-api");
            page.click("#key-1");
            page.waitForSelector("text=You pressed 1");
            page.click("#hang-up");
            page.waitForSelector("#dial");
            assertThat(page.textContent("#outcome"))
                    .contains("/hooks/main/status/voice?c=")
                    .contains("completed");
        }
    }
}
