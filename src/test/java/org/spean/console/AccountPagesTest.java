package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** One's own account in a browser: password, recovery codes, language (issue 6; A3 24, 27, 39). */
class AccountPagesTest {
    private static final String FRESH = "bamboo bridge over brown water";

    private final ConsoleSpean spean = ConsoleSpean.shared();

    @Test
    void anotherPasswordSignsOutEverywhereElse() {
        StaffAccount owner = spean.enrol("Own Password", Role.VIEWER);
        try (Desk here = Desk.withoutScript(spean);
                Desk elsewhere = Desk.open(spean)) {
            elsewhere.signIn(owner);
            Page page = here.signIn(owner).page();
            page.click(".who a");
            assertThat(page.locator("h1")).hasText("My account");
            page.click("a[href$='/password']");
            page.fill("#current", "not the password at all");
            page.fill("#password", FRESH);
            page.fill("#again", FRESH);
            page.click("main button");
            assertThat(page.locator("#current-error")).containsText("not your current password");
            assertThat(page.inputValue("#current")).isEmpty();
            page.fill("#current", ConsoleSpean.PASSWORD);
            page.fill("#password", FRESH);
            page.fill("#again", "something else entirely");
            page.click("main button");
            assertThat(page.locator("#again-error")).isVisible();
            page.fill("#current", ConsoleSpean.PASSWORD);
            page.fill("#password", FRESH);
            page.fill("#again", FRESH);
            page.click("main button");
            assertThat(page.locator(".banner.good")).containsText("Your password is changed");
            here.go("/console/sessions");
            assertThat(page.locator("#sessions tbody tr")).hasCount(1);
            elsewhere.go("/console/sessions");
            assertThat(elsewhere.page().url()).endsWith("/console/sign-in");
        }
    }

    @Test
    void newRecoveryCodesAreShownOnceForACodeOfTheApp() {
        StaffAccount owner = spean.enrol("Own Codes", Role.IT);
        try (Desk desk = Desk.narrow(spean)) {
            Page page = desk.signIn(owner).page();
            desk.go("/console/account");
            desk.fits();
            desk.picture("account-narrow");
            Axe.assertNoViolations(page);
            page.click("a[href$='/recovery-codes']");
            page.fill("#code", "000000");
            page.click("main button");
            assertThat(page.locator("#code-error")).isVisible();
            Axe.assertNoViolations(page);
            page.fill("#code", spean.code(owner.id()));
            page.click("main button");
            assertThat(page.locator("#codes li")).hasCount(10);
            Axe.assertNoViolations(page);
            page.click("main a.button");
            assertThat(page.locator(".facts")).containsText("10 left");
        }
    }

    @Test
    void theLanguageIsThatOfThisBrowserAndOfOthersWhereThePersonSpeaksIt() {
        StaffAccount both = spean.enrol("Own Tongue", List.of(Language.EN, Language.KM), Role.VIEWER);
        StaffAccount one = spean.enrol("One Tongue", List.of(Language.KM), Role.VIEWER);
        try (Desk here = Desk.open(spean);
                Desk elsewhere = Desk.open(spean)) {
            here.signIn(both).go("/console/account");
            here.page().check("#first-km");
            here.page().click("main form button");
            assertThat(here.page().getAttribute("html", "lang")).isEqualTo("km");
            Axe.assertNoViolations(here.page());
            here.page().click("a[href$='/password']");
            Axe.assertNoViolations(here.page());
            elsewhere.signIn(both);
            assertThat(elsewhere.page().getAttribute("html", "lang")).isEqualTo("km");
        }
        try (Desk here = Desk.open(spean);
                Desk elsewhere = Desk.open(spean)) {
            here.signIn(one).go("/console/account");
            here.page().check("#first-en");
            here.page().click("main form button");
            assertThat(here.page().getAttribute("html", "lang")).isEqualTo("en");
            elsewhere.signIn(one);
            assertThat(elsewhere.page().getAttribute("html", "lang")).isEqualTo("km");
        }
    }
}
