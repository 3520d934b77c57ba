package org.spean.console.broadcasts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Alerts that the world has overtaken, and alerts without a mouse (A3 3, 11, 22, 28). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertChangesTest {
    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final ConsoleSpean spean = ConsoleSpean.start(Map.of());
    private StaffAccount writer;
    private StaffAccount approver;

    @BeforeAll
    void enrol() {
        spean.clock().forwardTo(LocalTime.of(10, 0));
        writer = spean.enrol("Fa Writes", Role.EDITOR);
        approver = spean.enrol("Ge Approves", Role.APPROVER);
        spean.subscribe("+85512000051", Language.KM, "01");
    }

    @AfterAll
    void stop() {
        spean.close();
    }

    @Test
    void whatMorePeopleWouldGetThanWereSubmittedIsNotSent() {
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            AlertDesk fa = new AlertDesk(one.signIn(writer));
            begins(one, "01");
            fills(one.page(), "More people", "");
            String path = fa.submits();
            other.signIn(approver).go(path + "/approve");
            spean.subscribe("+85512000052", Language.EN, "01");
            other.page().fill("#people", "1");
            Response answer = other.page()
                    .waitForResponse(
                            found -> found.request().method().equals("POST"),
                            () -> other.page().click("form[action$='/approve'] button"));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(other.page().locator("main")).containsText("The number of its people has changed");
            Axe.assertNoViolations(other.page());
            one.go(path);
            fa.stands("Waits for approval");
        }
    }

    @Test
    void whatMissedItsTimeIsSaidAndNotSentLate() {
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            AlertDesk fa = new AlertDesk(one.signIn(writer));
            LocalDateTime start =
                    LocalDateTime.ofInstant(spean.clock().instant().plus(ONE_HOUR), PhnomPenh.ZONE);
            one.go("/console/alerts/new");
            fills(one.page(), "Too late", start.toString().substring(0, "2026-12-01T09:30".length()));
            String path = fa.submits();
            AlertDesk ge = new AlertDesk(other.signIn(approver));
            other.go(path + "/approve");
            other.page()
                    .fill(
                            "#people",
                            other.page()
                                    .locator("label[for=people]")
                                    .textContent()
                                    .replaceAll("\\D", ""));
            other.page().click("form[action$='/approve'] button");
            ge.stands("Scheduled");
            spean.clock().forward(ONE_HOUR.multipliedBy(2));
            other.signIn(approver).go(path);
            assertThat(other.page().locator("#progress")).containsText("Missed: it did not go out");
            Axe.assertNoViolations(other.page());
            other.picture("alert-missed-en");
        }
    }

    @Test
    void theKeyboardAloneIsEnoughToWriteSubmitAndApprove() {
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            Page writes = one.signIn(writer).page();
            one.go("/console/alerts");
            one.pressByKey("a[href='/console/alerts/new']");
            writes.waitForURL("**/new");
            one.typeByKey("#title", "By keys");
            one.typeByKey("[name='texts.km']", "ច្រកបើក។");
            one.typeByKey("[name='texts.en']", "The gate is open.");
            one.pressByKey("button[value=go]");
            writes.waitForURL("**/check");
            one.pressByKey("form[action$='/submit'] button");
            writes.waitForURL(Pattern.compile(".*/console/alerts/[a-z2-7]{12}$"));
            Page approves = other.signIn(approver).page();
            other.go(writes.url().replace(spean.url(), ""));
            other.pressByKey("a[href$='/approve']");
            approves.waitForURL("**/approve");
            other.typeByKey(
                    "#people",
                    approves.locator("label[for=people]").textContent().replaceAll("\\D", ""));
            approves.keyboard().press("Enter");
            assertThat(approves.locator("#progress .tag").first()).not().containsText("Waits");
        }
    }

    @Test
    void whoItIsForIsSeenBeforeTheApprovalWithoutWholeNumbersAndWithoutTellingAFewApart() {
        for (int person = 1; person <= 8; person++) {
            spean.subscribe("+8551200007" + person, Language.KM, person <= 6 ? "12" : "17");
        }
        StaffAccount sees = spean.enrol("Ha Sees", Role.APPROVER, Role.SUPERVISOR);
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            AlertDesk fa = new AlertDesk(one.signIn(writer));
            Page writes = one.page();
            begins(one, "12", "17");
            fills(writes, "Two provinces", "");
            assertThat(writes.locator("#audience tbody tr")).hasCount(2);
            assertThat(writes.locator("#audience")).containsText("6");
            assertThat(writes.locator("#audience")).containsText("fewer than 5");
            assertThat(writes.locator("#some")).hasCount(0);
            Axe.assertNoViolations(writes);
            String path = fa.submits();
            Page decides = other.signIn(sees).page();
            other.go(path + "/approve");
            assertThat(decides.locator("#some li")).hasCount(5);
            assertThat(decides.locator("#some li").first())
                    .hasText(Pattern.compile("012 \u2022\u2022\u2022 \u20227[1-8]"));
            assertThat(decides.content()).doesNotContain("1200007", "000 07");
            Axe.assertNoViolations(decides);
            other.picture("alert-audience-en");

            begins(one, "17");
            fills(writes, "A few", "");
            assertThat(writes.locator("#audience")).containsText("Fewer than 5 people");
            other.go(fa.submits() + "/approve");
            assertThat(decides.locator("#audience")).containsText("Fewer than 5 people");
            assertThat(decides.locator("#some")).hasCount(0);
        }
    }

    private static void begins(Desk desk, String... provinces) {
        desk.go("/console/alerts/new");
        desk.page().check("#audience-some");
        desk.page().click("summary:has-text('Provinces')");
        for (String province : provinces) {
            desk.page().check("#province-" + province);
        }
    }

    private static void fills(Page page, String title, String start) {
        page.fill("#title", title);
        page.fill("[name='texts.km']", "ច្រកបិទហើយ។");
        page.fill("[name='texts.en']", "The gate is closed.");
        if (!start.isEmpty()) {
            page.fill("#startAt", start);
        }
        page.click("button[value=go]");
        page.waitForURL("**/check");
    }
}
