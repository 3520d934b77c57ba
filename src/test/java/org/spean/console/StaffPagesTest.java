package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Staff added, given and deprived of roles, disabled and enabled, in browsers (issue 6; A3 23, 24; C1 2.3.5, 8.3.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesTest {
    private final ConsoleSpean spean = ConsoleSpean.shared();
    private StaffAccount supervisor;
    private StaffAccount it;

    @BeforeAll
    void enrol() {
        supervisor = spean.enrol("Pages Boss", Role.SUPERVISOR);
        spean.enrol("Pages Approver", Role.APPROVER);
        it = spean.enrol("Pages Volunteer", List.of(Language.KM, Language.EN), Role.IT);
    }

    @Test
    void oneAddsAnotherHandsTheLinkOverAndTheNewPersonComesIn() {
        try (Desk adds = Desk.withoutScript(spean);
                Desk agrees = Desk.open(spean);
                Desk comes = Desk.narrow(spean)) {
            Page form = adds.signIn(supervisor).page();
            adds.go("/console/staff");
            form.click("main a.button");
            form.fill("#name", "Nuon Sreymom");
            form.check("#roles-worker");
            form.check("#languages-en");
            form.fill("#phone", "+៨៥៥ 12 000 041");
            form.click("main button");
            assertThat(form.locator("h1")).hasText("Nuon Sreymom");
            assertThat(form.locator(".facts")).containsText("No password yet");
            assertThat(form.locator(".facts")).containsText("012 ••• •41");
            assertThat(form.locator("form[action$='/link/agree']")).hasCount(0);
            APIResponse crafted = post(adds, "/console/staff/nuon-sreymom/link/agree", Map.of());
            assertThat(crafted.status()).isEqualTo(403);

            Page page = agrees.signIn(it).page();
            agrees.go("/console/staff");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Nuon Sreymom")))
                    .containsText("តំណ");
            page.click("a[hreflang=en]");
            page.click("text=Nuon Sreymom");
            assertThat(page.locator("main")).not().containsText("855");
            page.click("form[action$='/link/agree'] button");
            Axe.assertNoViolations(page);
            agrees.picture("staff-link-en");
            String link = page.textContent("#link");
            assertThat(page.url()).as("the link stands in no address").doesNotContain(link);

            Page own = comes.page();
            comes.go(link);
            Axe.assertNoViolations(own);
            spean.knows("nuon-sreymom", own.textContent("#secret").replace(" ", ""));
            own.fill("#password", ConsoleSpean.PASSWORD);
            own.fill("#again", ConsoleSpean.PASSWORD);
            own.fill("#code", spean.code("nuon-sreymom"));
            own.click("main button");
            assertThat(own.locator("#codes li")).hasCount(10);
            own.click("main a.button");
            own.fill("#name", "Nuon Sreymom");
            own.fill("#password", ConsoleSpean.PASSWORD);
            own.fill("#code", spean.code("nuon-sreymom"));
            own.click("main button");
            assertThat(own.getAttribute("html", "lang")).isEqualTo("km");
            assertThat(comes.go("/console/people").status()).isEqualTo(200);
            assertThat(comes.go("/console/staff").status()).isEqualTo(403);
            adds.go("/console/audit?object=nuon-sreymom");
            assertThat(form.locator("tbody")).containsText("A member of staff is added");
            assertThat(form.locator("tbody")).containsText("A colleague agrees to a link to sign in");
            assertThat(form.locator("tbody")).containsText("A link to sign in is taken up");
        }
    }

    @Test
    void anOpenLinkIsRevokedAndAskedForAgain() {
        StaffAccount invited = spean.enrol("Chhay Link", Role.VIEWER);
        String link = "/console/invitation/" + spean.invite(invited.id());
        try (Desk boss = Desk.open(spean);
                Desk comes = Desk.open(spean)) {
            assertThat(comes.go(link).status()).isEqualTo(200);
            boss.signIn(supervisor).go("/console/staff/" + invited.id());
            assertThat(boss.page().locator("main")).containsText("A link is open");
            boss.page().click("form[action$='/link/revoke'] button");
            assertThat(boss.page().locator("form[action$='/link/revoke']")).hasCount(0);
            assertThat(comes.go(link).status()).isEqualTo(404);
            boss.page().click("form[action$='/link/ask'] button");
            assertThat(boss.page().locator("main")).containsText("A second colleague must agree");
        }
    }

    @Test
    void aRoleIsGivenByTwoAndTakenAwayByOneAtOnce() {
        StaffAccount gets = spean.enrol("Lim Roles", Role.WORKER);
        String path = "/console/staff/" + gets.id();
        try (Desk boss = Desk.open(spean);
                Desk agrees = Desk.withoutScript(spean);
                Desk works = Desk.open(spean)) {
            works.signIn(gets);
            assertThat(works.go("/console/alerts/new").status()).isEqualTo(403);
            Page page = boss.signIn(supervisor).page();
            boss.go(path);
            page.click("a[href$='/roles']");
            Axe.assertNoViolations(page);
            page.check("#roles-editor");
            page.check("#roles-approver");
            page.click("main button");
            assertThat(page.locator("main")).containsText("lets an alert of a colleague go out");
            assertThat(page.locator("main")).containsText("Nothing changes for Lim Roles until a second colleague");
            Axe.assertNoViolations(page);
            boss.picture("staff-roles-check-en");
            page.click("main button");
            assertThat(page.locator("form[action$='/roles/agree']")).hasCount(0);
            assertThat(works.go("/console/alerts/new").status()).isEqualTo(403);

            agrees.signIn(it).go("/console/language/en");
            agrees.go(path);
            String mark = agrees.page().inputValue("input[name=asked]");
            assertThat(post(boss, path + "/roles/agree", Map.of("asked", mark)).status())
                    .as("by the one who asked")
                    .isEqualTo(403);
            assertThat(post(agrees, path + "/roles/agree", Map.of("asked", "something else"))
                            .status())
                    .isEqualTo(409);
            assertThat(works.go("/console/alerts/new").status()).isEqualTo(403);
            agrees.page().click("form[action$='/roles/agree'] button");
            assertThat(works.go("/console/alerts/new").status()).isEqualTo(200);

            boss.go(path + "/roles");
            page.uncheck("#roles-editor");
            page.uncheck("#roles-approver");
            page.click("main button");
            assertThat(page.locator("main")).containsText("the next click of Lim Roles in 1 browser");
            page.click("main button.danger");
            assertThat(page.locator(".facts")).not().containsText("Editor");
            assertThat(works.go("/console/alerts/new").status()).isEqualTo(403);
            assertThat(works.go("/console/people").status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyGivesThemselvesARole() {
        try (Desk boss = Desk.narrow(spean)) {
            boss.signIn(supervisor).go("/console/staff/" + supervisor.id() + "/roles");
            boss.fits();
            boss.page().check("#roles-approver");
            boss.page().click("main button");
            assertThat(boss.page().locator("#roles-error")).containsText("cannot give yourself");
            boss.page().click(".summary-of-errors a");
            assertThat(boss.page().evaluate("document.activeElement.id")).isEqualTo("roles");
            Axe.assertNoViolations(boss.page());
            String own = "/console/staff/" + supervisor.id() + "/roles";
            assertThat(post(boss, own, Map.of("roles", "approver")).status()).isEqualTo(422);
            assertThat(boss.go("/console/alerts").status()).isEqualTo(200);
        }
    }

    @Test
    void whoWasDisabledComesBackByANewLinkOnly() {
        StaffAccount back = spean.enrol("Tep Back", Role.VIEWER);
        String path = "/console/staff/" + back.id();
        try (Desk boss = Desk.open(spean)) {
            Page page = boss.signIn(supervisor).page();
            boss.go(path);
            page.fill("#name", back.name());
            page.click("button.danger");
            assertThat(page.locator(".facts")).containsText("Disabled");
            page.click("form[action$='/enable'] button");
            assertThat(page.locator(".facts")).containsText("No password yet");
            assertThat(page.locator("main")).containsText("A second colleague must agree");
            Axe.assertNoViolations(page);
        }
    }

    @Test
    void whatIsWrongWithTheFormIsSaidAtItsFieldInBothLanguages() {
        try (Desk boss = Desk.narrow(spean)) {
            Page page = boss.signIn(supervisor).page();
            boss.go("/console/staff/_new");
            boss.fits();
            boss.picture("staff-add-narrow");
            page.fill("#name", "<img src=x onerror=alert(1)>");
            page.fill("#phone", "012 000 041");
            page.click("main button");
            assertThat(page.locator("#phone-error")).containsText("+855");
            assertThat(page.inputValue("#name")).isEqualTo("<img src=x onerror=alert(1)>");
            page.fill("#phone", "");
            page.click("main button");
            assertThat(page.locator("#roles-error")).isVisible();
            Axe.assertNoViolations(page);
            page.check("#roles");
            page.fill("#name", "ចាន់");
            page.click("main button");
            assertThat(page.locator("#name-error")).containsText("Latin letters");
            page.fill("#name", supervisor.name());
            page.click("main button");
            assertThat(page.locator("#name-error")).containsText("There is a pages-boss already");
            boss.go("/console/language/km");
            boss.go("/console/staff/_new");
            Axe.assertNoViolations(page);
            boss.fits();
            boss.picture("staff-add-narrow-km");
        }
    }

    @Test
    void everyPageFitsANarrowScreenWithoutBarriersInKhmer() {
        try (Desk boss = Desk.narrow(spean)) {
            Page page = boss.signIn(supervisor).page();
            boss.go("/console/language/km");
            for (String path : List.of(
                    "/console/staff",
                    "/console/staff/" + it.id(),
                    "/console/staff/" + it.id() + "/roles",
                    "/console/account",
                    "/console/account/password",
                    "/console/account/recovery-codes",
                    "/console/exports")) {
                boss.go(path);
                assertThat(page.getAttribute("html", "lang")).isEqualTo("km");
                boss.fits();
                Axe.assertNoViolations(page);
            }
            boss.go("/console/staff/" + it.id() + "/roles");
            page.check("#roles-worker");
            page.click("main button");
            boss.fits();
            Axe.assertNoViolations(page);
            boss.picture("staff-roles-check-narrow-km");
        }
    }

    @Test
    void theLastSupervisorKeepsTheRoleAndItIsSaidWhatDisablingOneMeans() {
        try (ConsoleSpean small = ConsoleSpean.start(Map.of());
                Desk boss = Desk.open(small);
                Desk volunteer = Desk.open(small)) {
            StaffAccount last = small.enrol("Last Boss", Role.SUPERVISOR, Role.APPROVER);
            StaffAccount other = small.enrol("Small Volunteer", Role.IT);
            Page page = boss.signIn(last).page();
            for (String role : List.of("supervisor", "approver")) {
                boss.go("/console/staff/" + last.id() + "/roles");
                page.uncheck("#roles-" + role);
                page.click("main button");
                assertThat(page.locator("#roles-error")).containsText("Nobody would be left");
            }
            volunteer.signIn(other).go("/console/staff/" + last.id());
            assertThat(volunteer.page().locator("main")).containsText("This is the last supervisor");
            assertThat(volunteer.page().locator("main")).containsText("This is the last approver");
        }
    }

    /** A form made by hand, with the token of the session. */
    private static APIResponse post(Desk desk, String path, Map<String, String> fields) {
        String csrf = desk.page().locator("input[name=_csrf]").first().inputValue();
        FormData form = FormData.create()
                .set("_csrf", csrf)
                .set("_op", UUID.randomUUID().toString());
        fields.forEach(form::set);
        return desk.context()
                .request()
                .post(path, RequestOptions.create().setForm(form).setMaxRedirects(0));
    }
}
