package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** From an invitation to the end of an account, in browsers (A3 24; C1 6.4, 7.4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffJourneyTest {
    private final ConsoleSpean spean = ConsoleSpean.shared();
    private StaffAccount supervisor;
    private StaffAccount it;

    @BeforeAll
    void enrol() {
        supervisor = spean.enrol("Keo Sovann", Role.SUPERVISOR);
        it = spean.enrol("Ly Rithy", List.of(Language.KM, Language.EN), Role.IT);
    }

    @Test
    void aSupervisorAsksAColleagueAgreesAndTheLinkLetsIn() {
        StaffAccount lost = spean.enrol("Sim Chenda", Role.WORKER);
        String path = "/console/staff/" + lost.id();
        try (Desk asks = Desk.open(spean);
                Desk agrees = Desk.open(spean);
                Desk comes = Desk.narrow(spean)) {
            asks.signIn(supervisor).go(path);
            Axe.assertNoViolations(asks.page());
            asks.picture("staff-colleague-en");
            asks.page().click("form[action$='/link/ask'] button");
            assertThat(asks.page().locator("form[action$='/link/agree']")).hasCount(0);

            agrees.signIn(it).go(path);
            agrees.page().click("form[action$='/link/agree'] button");
            Axe.assertNoViolations(agrees.page());
            String link = agrees.page().textContent("#link");

            Page page = comes.page();
            comes.go("/console/language/en");
            comes.go(link);
            Axe.assertNoViolations(page);
            comes.fits();
            comes.picture("invitation-narrow");
            spean.knows(lost.id(), page.textContent("#secret").replace(" ", ""));
            page.fill("#password", "short");
            page.fill("#again", "short");
            page.fill("#code", spean.code(lost.id()));
            page.click("main button");
            assertThat(page.locator("#password-error")).containsText("at least 12");
            page.fill("#password", ConsoleSpean.PASSWORD);
            page.fill("#again", ConsoleSpean.PASSWORD);
            page.fill("#code", spean.code(lost.id()));
            page.click("main button");
            assertThat(page.locator("#codes li").first()).isVisible();
            Axe.assertNoViolations(page);
            comes.signIn(lost);
            assertThat(comes.go(link).status()).isEqualTo(404);
        }
    }

    @Test
    void whoIsDisabledIsOutAtTheNextClick() {
        StaffAccount leaves = spean.enrol("Heng Piseth", Role.WORKER);
        try (Desk boss = Desk.open(spean);
                Desk gone = Desk.open(spean)) {
            gone.signIn(leaves);
            boss.signIn(supervisor).go("/console/staff/" + leaves.id());
            boss.page().fill("#name", "somebody");
            boss.page().click("button.danger");
            assertThat(boss.page().locator(".summary-of-errors")).isVisible();
            boss.page().fill("#name", leaves.name());
            boss.page().click("button.danger");
            assertThat(boss.page().locator(".facts").first()).containsText("Disabled");
            gone.go("/console/sessions");
            assertThat(gone.page().url()).endsWith("/console/sign-in");
            boss.go("/console/staff");
            Axe.assertNoViolations(boss.page());
            boss.picture("staff-en");
            boss.fits();
        }
    }

    @Test
    void theBellBringsANewSessionWithoutAReload() {
        StaffAccount twice = spean.enrol("Nov Kunthea", Role.WORKER);
        try (Desk one = Desk.open(spean);
                Desk other = Desk.open(spean)) {
            one.signIn(twice).go("/console/sessions");
            assertThat(one.page().locator("#sessions tbody tr")).hasCount(1);
            assertThat(one.page().locator("#connection")).containsText("Updated");
            other.signIn(twice);
            assertThat(one.page().locator("#sessions tbody tr")).hasCount(2);
            assertThat(one.page().locator("#connection")).isVisible();
            one.page().click("text=End all others");
            other.go("/console/sessions");
            assertThat(other.page().url()).endsWith("/console/sign-in");
        }
    }
}
