package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** The audit trail in a browser: narrowed down, as a file, and altered behind our back (A3 #25). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPageTest {
    private final ConsoleSpean spean = ConsoleSpean.start(Map.of());
    private StaffAccount boss;
    private StaffAccount worker;

    @BeforeAll
    void enrol() {
        boss = spean.enrol("Audit Boss", Role.SUPERVISOR);
        worker = spean.enrol("Audit Worker", Role.WORKER);
        spean.signedIn(worker);
        spean.signedIn(worker);
        spean.writeEntries(boss, 60);
    }

    @AfterAll
    void stop() {
        spean.close();
    }

    @Test
    void itIsNarrowedDownByPersonActionAndDay() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(boss).go("/console/audit");
            Page page = desk.page();
            Axe.assertNoViolations(page);
            desk.fits();
            desk.picture("audit-en");
            page.fill("#who", "Audit Worker");
            page.selectOption("#action", "sign-in");
            page.click("main form[method=get] button");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr td:nth-child(3)").first()).hasText("audit-worker");
            assertThat(page.locator("tbody tr td:nth-child(4)").first()).hasText("Signed in");
            page.click("a[hreflang=km]");
            assertThat(page.locator("#action option[value=sign-in]")).hasText("ចូល");
            Axe.assertNoViolations(page);
            page.click("a[hreflang=en]");
            page.fill("#to", "2020-01-01");
            page.click("main form[method=get] button");
            assertThat(page.locator("tbody")).containsText("Nothing found");
            desk.go("/console/audit?from=yesterday");
            assertThat(page.locator("#from-error")).isVisible();
            Axe.assertNoViolations(page);
        }
    }

    @Test
    void thereIsANextPage() {
        try (Desk desk = Desk.withoutScript(spean)) {
            desk.signIn(boss).go("/console/audit");
            Page page = desk.page();
            assertThat(page.locator("tbody tr")).hasCount(50);
            String last = page.locator("tbody tr td").first().textContent();
            page.click(".pager a[rel=next]");
            long next = Long.parseLong(page.locator("tbody tr td").first().textContent());
            assertThat(next).isEqualTo(Long.parseLong(last) - 50);
        }
    }

    @Test
    void whatIsTypedIntoTheFormIsOnlyText() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(boss)
                    .go(
                            "/console/audit?who=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&object=%3Cimg%20src=x%3E&before=9e9");
            assertThat(desk.page().locator("main script, main img")).hasCount(0);
            assertThat(desk.page().inputValue("#object")).isEqualTo("<img src=x>");
        }
    }

    @Test
    void theFileIsWhatIsShownAndIsAnEntryItself() throws IOException {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(boss).go("/console/audit?who=audit-worker");
            Download file = desk.page()
                    .waitForDownload(() -> desk.page()
                            .locator("form[action$='/export'] button")
                            .click());
            try (InputStream in = file.createReadStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).contains("\"audit-worker\",\"sign-in\"").doesNotContainPattern("(?m)\"[=+@-]");
                assertThat(text).doesNotContain("audit-boss");
            }
            desk.go("/console/audit?action=export&object=audit");
            assertThat(desk.page().locator("tbody tr").first()).containsText("audit-boss");
            assertThat(desk.page().locator("tbody tr").first()).containsText("narrowed=yes");
        }
    }

    @Test
    void oneByteAlteredInTheStoreIsNamed() {
        try (ConsoleSpean other = ConsoleSpean.start(Map.of());
                Desk desk = Desk.open(other)) {
            StaffAccount it = other.enrol("Audit Volunteer", Role.IT);
            desk.signIn(it).go("/console/audit");
            desk.page().click("form[action$='/check'] button");
            assertThat(desk.page().locator(".banner.good")).containsText("Whole, from #1");
            Axe.assertNoViolations(desk.page());
            other.redis().ask("EVAL", """
                    local one = redis.call('HGET', KEYS[1], '2')
                    local middle = math.floor(#one / 2)
                    local byte = string.byte(one, middle)
                    local altered = string.sub(one, 1, middle - 1) .. string.char((byte + 1) % 256) .. string.sub(one, middle + 1)
                    return redis.call('HSET', KEYS[1], '2', altered)""", "1", "{audit}:entries");
            desk.page().click("form[action$='/check'] button");
            assertThat(desk.page().locator(".banner.danger")).containsText("Chain broken at #2");
            assertThat(desk.page().locator("tbody")).containsText("Cannot be read");
            Axe.assertNoViolations(desk.page());
            desk.picture("audit-broken-en");
        }
    }
}
