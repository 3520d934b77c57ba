package org.spean.console.broadcasts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.Tones;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/**
 * Alerts from draft to end, by two people in two browsers (A3 1-12, 22, 26, 27, 31). It is night in Phnom Penh: what is urgent goes out,
 * what is not stands still, so that it can be paused without a race.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeGateway gateway = new FakeGateway();
    private ConsoleSpean spean;
    private StaffAccount writer;
    private StaffAccount approver;

    @BeforeAll
    void start() {
        spean = ConsoleSpean.start(Map.of(
                "SPEAN_GATEWAY_KIND",
                "twilio",
                "SPEAN_GATEWAY_ACCOUNT_SID",
                "AC00000000000000000000000000000001",
                "SPEAN_GATEWAY_AUTH_TOKEN",
                "12345",
                "SPEAN_GATEWAY_SENDER",
                "1294",
                "SPEAN_GATEWAY_API_URL",
                gateway.url()));
        spean.clock().forwardTo(LocalTime.of(22, 0));
        spean.subscribe("+85512000031", Language.KM, "01");
        spean.subscribe("+85512000032", Language.EN, "02");
        writer = spean.enrol("Ann Writes", Role.EDITOR, Role.APPROVER);
        approver = spean.enrol("Bo Approves", Role.APPROVER, Role.SENDER);
    }

    @AfterAll
    void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void twoPeopleSendAnAlertWithTheNumberTyped() {
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            AlertDesk ann = new AlertDesk(one.signIn(writer));
            AlertDesk bo = new AlertDesk(other.signIn(approver));
            one.go("/console/alerts/new");
            Page form = one.page();
            assertThat(form.locator("#line")).containsText("Sends no text to 2 people");
            form.fill("[name='texts.en']", "It’s closed");
            assertThat(form.locator(".forcing")).containsText("RIGHT SINGLE QUOTATION MARK");
            form.check("#audience-some");
            form.click("summary:has-text('Provinces')");
            form.check("#province-02");
            assertThat(form.locator("#line")).containsText("1 person in English");
            ann.writes("Border gate", "The gate is closed.", true);
            assertThat(form.locator("#line"))
                    .containsText("Sends 2 texts (SMS parts) to 2 people in Khmer and English");
            one.picture("alert-check-en");
            String path = ann.submits();
            assertThat(form.locator("#own")).isVisible();
            assertThat(form.locator("a[href$='/approve']")).hasCount(0);

            other.go(path);
            other.page().click("a[href$='/approve']");
            other.picture("alert-approve-en");
            other.page().fill("#people", "20");
            other.page().click("form[action$='/approve'] button");
            assertThat(other.page().locator("#people-error")).containsText("Type 2");
            bo.approves(path, "២");
            await().atMost(PATIENCE).until(() -> sent("The gate is closed.") == 1 && sent("ច្រកបិទហើយ។") >= 1);
            assertThat(other.page().locator("[data-outcome=accepted]")).containsText("2");
            assertThat(other.page().locator("[data-outcome=planned]")).containsText("2");
            other.picture("alert-sending-en");
            other.go(path + "/people?outcome=accepted");
            assertThat(other.page().locator("tbody tr")).hasCount(2);
            assertThat(other.page().content()).doesNotContain("12000031");

            ann.presses(path, "correction");
            form.waitForURL("**/edit");
            form.click("button[value=go]");
            form.waitForURL("**/check");
            ann.submits();
            ann.stands("Waits for approval");
            assertThat(form.locator(".facts")).containsText("Exactly the people another alert went to");
        }
    }

    @Test
    void whatWasEditedMeanwhileIsNotApproved() {
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            AlertDesk ann = new AlertDesk(one.signIn(writer));
            String path = ann.submitted("Edited", "Before the edit.", true);
            other.signIn(approver).go(path + "/approve");
            one.go(path + "/edit");
            one.page().fill("[name='texts.en']", "After the edit.");
            one.page().click("button[value=go]");
            one.page().waitForURL("**/check");
            ann.submits();
            other.page().fill("#people", "2");
            Response answer = other.page()
                    .waitForResponse(
                            found -> found.request().method().equals("POST"),
                            () -> other.page().click("form[action$='/approve'] button"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(other.page().locator("main")).containsText("changed since you opened it");
            Axe.assertNoViolations(other.page());
            assertThat(sent("Before the edit.") + sent("After the edit.")).isZero();
            ann.stands("Waits for approval");
        }
    }

    @Test
    void whoWroteItCannotApproveItNotEvenByHand() {
        try (Desk one = Desk.open(spean)) {
            AlertDesk ann = new AlertDesk(one.signIn(writer));
            String path = ann.submitted("By hand", "By hand.", true);
            one.go(path + "/approve");
            assertThat(one.page().locator("#people")).hasCount(0);
            int status = ann.posts(path + "/approve", Map.of("hash", "0", "people", "2"))
                    .status();
            assertThat(status).isEqualTo(403);
            status = ann.posts(path + "/cancel", Map.of("reason", "")).status();
            assertThat(status).isEqualTo(403);
            one.go(path);
            ann.stands("Waits for approval");
            one.page().click("a[href$='/reject']");
            one.page().click("form[action$='/reject'] button");
            assertThat(one.page().locator("#reason-error")).isVisible();
            one.page().fill("#reason", "Not true any more");
            one.page().click("form[action$='/reject'] button");
            ann.stands("Rejected");
            assertThat(one.page().locator("#progress")).containsText("Not true any more");
        }
    }

    @Test
    void whatGoesOutIsPausedResumedAndCancelled() {
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            String path = new AlertDesk(one.signIn(writer)).submitted("Not urgent", "Not urgent.", false);
            AlertDesk bo = new AlertDesk(other.signIn(approver));
            bo.approves(path, "2");
            bo.stands("Going out");
            assertThat(other.page().locator("#gone")).containsText("2 people still wait");
            bo.presses(path, "pause");
            bo.stands("Paused");
            bo.presses(path, "resume");
            bo.stands("Going out");
            other.page().click("a[href$='/cancel']");
            assertThat(other.page().locator("#gone")).containsText("Nothing is with the carrier yet; 2 people");
            Axe.assertNoViolations(other.page());
            other.page().fill("#reason", "The gate is open again");
            other.page().click("form[action$='/cancel'] button");
            bo.stands("Cancelled");
            assertThat(other.page().locator("[data-outcome=skipped]")).containsText("2");
            one.go(path);
            one.page().click("form[action$='/resend'] button");
            one.page().waitForURL("**/edit");
            assertThat(one.page().locator("#audience")).containsText("did not reach");
            assertThat(sent("Not urgent.")).isZero();
        }
    }

    @Test
    void itAllWorksWithoutScript() {
        StaffAccount third = spean.enrol("Cy Sends", Role.SENDER);
        try (Desk one = Desk.withoutScript(spean);
                Desk other = Desk.withoutScript(spean);
                Desk last = Desk.withoutScript(spean)) {
            AlertDesk ann = new AlertDesk(one.signIn(writer));
            one.go("/console/alerts/new");
            one.page().fill("[name='texts.en']", "a".repeat(161));
            one.page().click("button[value=preview]");
            assertThat(one.page().locator("[data-segments=en]")).containsText("2 parts");
            assertThat(one.page().locator("[lang=en] .part")).hasCount(2);
            one.page().click("button[value=go]");
            assertThat(one.page().locator(".summary-of-errors")).containsText("Write a title");
            assertThat(one.page().locator("[id='texts.km-error']")).isVisible();
            String path = ann.submitted("No script", "No script.", false);
            AlertDesk bo = new AlertDesk(other.signIn(approver));
            bo.approves(path, "2");
            other.page().click(".stop button");
            assertThat(other.page().locator(".banner.danger")).containsText("Bo Approves stopped it");
            other.page().click("form[action$='/start-again'] button");
            assertThat(other.page().locator("form[action$='/start-again']")).hasCount(0);
            last.signIn(third).go(path);
            assertThat(last.page().locator(".banner.danger")).containsText("Bo Approves asked to start again");
            last.page().click("form[action$='/start-again'] button");
            assertThat(last.page().locator(".banner.danger")).hasCount(0);
            last.go(path + "/cancel");
            last.page().click("form[action$='/cancel'] button");
        }
    }

    @Test
    void aTestGoesToTheOwnPhoneOnly() {
        StaffAccount tester = spean.enrol("Dy Tests", Role.EDITOR);
        spean.phone(tester.id(), "+85512000033");
        try (Desk one = Desk.open(spean)) {
            AlertDesk dy = new AlertDesk(one.signIn(tester));
            String path = dy.submitted("Trial", "Trial words.", true);
            await().atMost(PATIENCE).until(() -> {
                one.go(path + "/test");
                return one.page().locator("form[action$='/test']").count() == 1;
            });
            assertThat(one.page().locator("form[action$='/test'] :is(input:not([type=hidden]), select, textarea)"))
                    .hasCount(0);
            int status = dy.posts(path + "/test", Map.of("language", "en", "audience", "all"))
                    .status();
            assertThat(status).isEqualTo(400);
            one.page().click("button[value=en]");
            assertThat(one.page().locator(".banner.good")).isVisible();
            assertThat(gateway.sent())
                    .filteredOn(text -> text.body().contains("Trial words."))
                    .containsExactly(new FakeGateway.Sent("+85512000033", "TEST: Trial words."));
        }
    }

    @Test
    void anAlertByTelephoneGetsItsRecordings() {
        try (Desk one = Desk.open(spean)) {
            AlertDesk ann = new AlertDesk(one.signIn(writer));
            one.go("/console/alerts/new");
            Page page = one.page();
            page.fill("#title", "By telephone");
            page.fill("[name='texts.km']", "ច្រកបិទហើយ។");
            page.fill("[name='texts.en']", "The gate is closed.");
            page.check("#channel-voice");
            page.click("button[value=go]");
            assertThat(page.locator(".summary-of-errors")).containsText("Nobody has recorded");
            page.click("a[href$='/sounds']");
            for (String language : List.of("km", "en")) {
                page.setInputFiles(
                        "#sound-" + language, new FilePayload("alert.wav", "audio/wav", Tones.wav(2_000, 0.3)));
                page.click("form:has(#sound-" + language + ") button");
                assertThat(page.locator("audio")).hasCount(language.equals("km") ? 1 : 2);
            }
            page.setInputFiles("#sound-km", new FilePayload("alert.wav", "audio/wav", new byte[] {1, 2, 3}));
            page.click("form:has(#sound-km) button");
            assertThat(page.locator("#sound-km-error")).containsText("cannot be used");
            page.click("form[action$='/number'] button");
            assertThat(page.locator("#number")).containsText("9");
            Axe.assertNoViolations(page);
            String path = ann.path().replace("/sounds/number", "");
            one.go(path + "/check");
            ann.submits();
            ann.stands("Waits for approval");
        }
    }

    private long sent(String body) {
        return gateway.sent().stream().filter(text -> text.body().equals(body)).count();
    }
}
