package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Phone;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** The numbers of the day and the state of the machine, in a browser (issue 6, point 6; A3 #35, #38). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPageTest {
    private final ConsoleSpean spean = ConsoleSpean.shared();
    private StaffAccount viewer;
    private StaffAccount it;
    private StaffAccount khmer;

    @BeforeAll
    void enrol() {
        viewer = spean.enrol("Overview Viewer", Role.VIEWER);
        it = spean.enrol("Overview Volunteer", Role.IT);
        khmer = spean.enrol("Overview Khmer", List.of(Language.KM), Role.SUPERVISOR);
    }

    @Test
    void aTextRaisesTheCountAndItIsTheFirstPage() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(viewer).go("/console");
            Page page = desk.page();
            assertThat(page.url()).endsWith("/console/overview");
            long before = number(page, "texts-in");
            spean.newPhone().text("MENU");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                desk.go("/console/overview");
                return number(page, "texts-in") > before;
            });
            assertThat(number(page, "texts-out")).isPositive();
            assertThat(page.locator("svg rect").first()).isVisible();
            assertThat(page.locator("form[action$='/export']")).hasCount(0);
            Axe.assertNoViolations(page);
            desk.fits();
            desk.picture("overview-en");
        }
    }

    @Test
    void inKhmerAndOnATelephoneEverythingFits() {
        try (Desk desk = Desk.narrow(spean)) {
            desk.signIn(khmer);
            for (String path : List.of("overview", "health", "audit")) {
                desk.go("/console/" + path);
                assertThat(desk.page().locator("html")).hasAttribute("lang", "km");
                Axe.assertNoViolations(desk.page());
                desk.fits();
                desk.picture(path + "-km-narrow");
            }
        }
    }

    @Test
    void aConversationThatCameToItsEndIsCountedByItsKind() {
        try (Desk desk = Desk.withoutScript(spean)) {
            desk.signIn(viewer);
            Phone phone = spean.newPhone();
            phone.text("hello");
            phone.text("STOP");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                desk.go("/console/overview");
                return desk.page().locator("main").textContent().contains("Stopping messages");
            });
            assertThat(number(desk.page(), "journeys")).isPositive();
        }
    }

    @Test
    void theVolunteerSeesLightsAndNothingOfAnybody() {
        Phone phone = spean.newPhone();
        phone.text("SOS");
        phone.text("zebra crossing near the yellow house");
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(it);
            for (String path : List.of("overview", "health", "audit")) {
                desk.go("/console/" + path);
                String html = desk.page().content();
                assertThat(html).doesNotContain("zebra", "+855", "12000", "012 000", "•");
            }
            desk.go("/console/health");
            assertThat(desk.page().locator("#redis")).containsText("In order");
            assertThat(desk.page().locator("#redis_disk")).containsText("In order");
            assertThat(desk.page().locator("#backup")).containsText("Not known");
            assertThat(desk.page().locator("#certificate")).containsText("There is none to look at");
            Axe.assertNoViolations(desk.page());
            desk.fits();
            desk.picture("health-en");
        }
    }

    @Test
    void theFileHidesSmallNumbersAndOpensSafely() throws IOException {
        spean.newPhone().text("MENU");
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(it).go("/console/overview");
            Download file = desk.page()
                    .waitForDownload(() -> desk.page()
                            .locator("form[action$='/export'] button")
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("spean-overview.csv");
            try (InputStream in = file.createReadStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                List<String> lines = text.lines().toList();
                assertThat(lines).hasSize(32);
                assertThat(lines.getFirst()).contains("\"day\",\"text_in\",\"text_out\",\"call\"");
                assertThat(text).doesNotContainPattern("\"[1-4]\"").doesNotContainPattern("\"[=+@-]");
            }
            desk.go("/console/audit?action=export");
            assertThat(desk.page().locator("tbody tr").first()).containsText("overview");
        }
    }

    private static long number(Page page, String id) {
        return Long.parseLong(page.locator("#" + id).textContent().strip());
    }
}
