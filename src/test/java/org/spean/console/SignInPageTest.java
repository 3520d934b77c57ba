package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
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

/** In and out, in a browser (A3 24, 27 to 29, 39; C1 7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPageTest {
    private final ConsoleSpean spean = ConsoleSpean.shared();
    private StaffAccount worker;
    private StaffAccount khmer;

    @BeforeAll
    void enrol() {
        worker = spean.enrol("Chan Sreyneang", Role.WORKER);
        khmer = spean.enrol("Meas Bopha", List.of(Language.KM), Role.WORKER);
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPage() {
        try (Desk desk = Desk.open(spean)) {
            APIResponse answer = desk.context()
                    .request()
                    .get("/console/sessions", RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().get("location")).isEqualTo("/console/sign-in");
            desk.go("/");
            assertThat(desk.page().url()).endsWith("/console/sign-in");
        }
    }

    @Test
    void nameAndPasswordAndCodeLetIn() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(worker);
            assertThat(desk.page().textContent(".who")).contains(worker.name());
            Cookie cookie = desk.context().cookies().getFirst();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite.name()).isEqualTo("STRICT");
        }
    }

    @Test
    void aWrongCodeIsSaidOnceForAllThreeFields() {
        try (Desk desk = Desk.open(spean)) {
            Page page = desk.page();
            desk.go("/console/language/en?to=/console/sign-in");
            page.fill("#name", worker.name());
            page.fill("#password", ConsoleSpean.PASSWORD);
            page.fill("#code", "000000");
            page.click("main button");
            assertThat(page.textContent(".summary-of-errors")).contains("Name, password or code is not right");
            page.click(".summary-of-errors a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("name");
            Axe.assertNoViolations(page);
        }
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(worker);
            List<Cookie> before = desk.context().cookies();
            desk.page().click("form[action='/console/sign-out'] button");
            assertThat(desk.page().url()).endsWith("/console/sign-in");
            desk.context().addCookies(before);
            desk.go("/console/sessions");
            assertThat(desk.page().url()).endsWith("/console/sign-in");
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Desk desk = Desk.open(spean)) {
            Page page = desk.page();
            desk.go("/console/sign-in");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type(worker.name());
            page.keyboard().press("Tab");
            page.keyboard().type(ConsoleSpean.PASSWORD);
            page.keyboard().press("Tab");
            page.keyboard().type(spean.code(worker.id()));
            page.keyboard().press("Enter");
            page.waitForURL("**/console/overview");
        }
    }

    @Test
    void withoutJavaScriptItIsTheSame() {
        try (Desk desk = Desk.withoutScript(spean)) {
            desk.signIn(worker);
            assertThat(desk.page().textContent("h1")).isNotBlank();
        }
    }

    @Test
    void whoSpeaksKhmerFirstReadsKhmer() {
        try (Desk desk = Desk.open(spean)) {
            desk.go("/console/sign-in");
            assertThat(desk.page().getAttribute("html", "lang")).isEqualTo("km");
            desk.picture("sign-in-km");
            desk.signIn(khmer).go("/console/sessions");
            assertThat(desk.page().textContent("h1")).isEqualTo("កន្លែងដែលអ្នកបានចូល");
            Axe.assertNoViolations(desk.page());
            desk.page().click("a[hreflang=en]");
            assertThat(desk.page().textContent("h1")).isEqualTo("Where you are signed in");
            Axe.assertNoViolations(desk.page());
            desk.picture("sessions-en");
        }
    }

    @Test
    void aNarrowScreenShowsAllOfIt() {
        try (Desk desk = Desk.narrow(spean)) {
            desk.go("/console/sign-in");
            desk.fits();
            desk.picture("sign-in-narrow");
            desk.signIn(worker);
            desk.fits();
            desk.picture("sessions-narrow");
            Axe.assertNoViolations(desk.page());
        }
    }
}
