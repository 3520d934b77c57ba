package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Tones;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Agencies, corridors, recordings, wordings, the map and the leaflet, in browsers (issue 6, item 4). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsPagesTest {
    private static final String AGENCIES = "/console/facts/agencies";
    private static final String FIRST = "name_latin,licence,status\n"
            + "Bayon Staff,101,licensed\n"
            + "Tonle Co,102,licensed\n"
            + "Mekong Work,103,licensed\n";
    private static final String SECOND = "name_latin,licence,status\n"
            + "Bayon Staff,101,licensed\n"
            + "Tonle Co,102,revoked\n"
            + "Mekong Work,103,licensed\n"
            + "Angkor Jobs,104,licensed\n";

    private final ConsoleSpean spean = ConsoleSpean.start(Map.of());
    private StaffAccount editor;
    private StaffAccount supervisor;
    private StaffAccount it;

    @BeforeAll
    void enrol() {
        editor = spean.enrol("Chan Thida", Role.EDITOR, Role.APPROVER);
        supervisor = spean.enrol("Som Vuthy", Role.SUPERVISOR);
        it = spean.enrol("Ouk Rattana", List.of(Language.KM, Language.EN), Role.IT);
    }

    @AfterAll
    void stop() {
        spean.close();
    }

    @Test
    void aListThatOneBringsInAnotherApprovesAndASupervisorStepsBack() {
        try (Desk brings = Desk.open(spean);
                Desk approves = Desk.open(spean)) {
            Page page = brings.signIn(editor).page();
            approves.signIn(supervisor);
            approve(approves, bring(brings, FIRST, "2026-11-01"));

            String second = bring(brings, SECOND, "2026-11-02");
            assertThat(page.locator("#added")).hasText("1");
            assertThat(page.locator("#changed")).hasText("1");
            assertThat(page.locator("#removed")).hasText("0");
            assertThat(page.locator("main img")).hasCount(0);
            assertThat(page.locator("form[action$='/approve']")).hasCount(0);
            Axe.assertNoViolations(page);
            brings.picture("facts-agencies-preview-en");
            approve(approves, second);
            assertThat(approves.page().locator(".facts").first()).containsText("4");
            Axe.assertNoViolations(approves.page());

            approves.page().click("#roll-back");
            assertThat(approves.page().locator(".facts").first()).containsText("3");
            assertThat(approves.page().locator("main table")).containsText("Went back");
        }
    }

    @Test
    void aFileThatIsNoListGetsOneClearError() {
        try (Desk desk = Desk.narrow(spean)) {
            desk.signIn(editor).go(AGENCIES);
            Page page = desk.page();
            fill(page, "\u0000\u0001garbage".getBytes(StandardCharsets.UTF_8), "2026-11-02");
            assertThat(page.locator(".summary-of-errors li")).hasCount(1);
            Axe.assertNoViolations(page);
            desk.fits();
        }
    }

    /** Nothing of it is shown again, and nothing of it runs. */
    @Test
    void formulasAndTagsInAFileAreRefusedRowByRow() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(editor).go(AGENCIES);
            Page page = desk.page();
            String rows = "=1+1,101,licensed\n<img src=x onerror=alert(1)> Co,102,licensed\nGood Co,103,licensed\n";
            fill(page, ("name_latin,licence,status\n" + rows).getBytes(StandardCharsets.UTF_8), "2026-11-02");
            assertThat(page.locator(".summary-of-errors li")).hasCount(1);
            assertThat(page.locator("main table").first()).containsText("formula or a tag");
            assertThat(page.locator("main img")).hasCount(0);
            assertThat(page.locator("#source")).hasValue("Ministry <b>of</b> Labour");
            Axe.assertNoViolations(page);
        }
    }

    @Test
    void newsOfACorridorIsToldAndOlderNewsIsRefused() {
        try (Desk desk = Desk.withoutScript(spean)) {
            desk.signIn(editor).go("/console/facts/corridors");
            Page page = desk.page();
            page.click("main table a >> nth=0");
            news(page, "closed", "2026-11-20");
            assertThat(page.locator("#now")).hasText("Closed");
            news(page, "open", "2026-11-19");
            assertThat(page.locator(".summary-of-errors")).containsText("later news");
        }
    }

    @Test
    void aRecordingIsUploadedAndApprovedByAnother() {
        try (Desk brings = Desk.open(spean);
                Desk approves = Desk.open(spean)) {
            brings.signIn(editor).go("/console/facts/prompts/en/path/danger");
            Page page = brings.page();
            page.click("main table a >> nth=0");
            String path = page.url().replace(spean.url(), "");
            page.setInputFiles(
                    "#file", new FilePayload("a.wav", "audio/wav", "no sound".getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/upload'] button");
            assertThat(page.locator("#file-error")).containsText("WAV");
            page.setInputFiles("#file", new FilePayload("a.wav", "audio/wav", Tones.wav(1_500, 0.3)));
            page.click("form[action$='/upload'] button");
            assertThat(page.locator("#approve")).containsText("second person");
            Axe.assertNoViolations(page);
            approves.signIn(supervisor).go(path);
            approves.page().click("#approve");
            assertThat(approves.page().locator("#approve")).hasCount(0);
        }
    }

    @Test
    void aNativeReaderApprovesAWordingForTheList() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(editor).go("/console/facts/wordings");
            Page page = desk.page();
            String before = page.textContent("#left");
            String text = page.textContent("main section h2 >> nth=0");
            page.fill("#reader", "=Sok Srey");
            page.click("main section button >> nth=0");
            assertThat(page.locator("#left")).not().hasText(before);
            APIResponse list = page.request().get(spean.url() + "/console/facts/wordings/approved.csv");
            assertThat(list.text()).contains('"' + text + "\",\"approved\",\"'=Sok Srey\",");
            Axe.assertNoViolations(page);
        }
    }

    @Test
    void whoLooksAfterTheMachinesSeesTheMapAndTheLeafletButNoReportedNumbers() {
        try (Desk desk = Desk.narrow(spean)) {
            Page page = desk.signIn(it).page();
            assertThat(desk.go("/console/facts/numbers").status()).isIn(403, 404);
            assertThat(desk.go("/console/facts/flows/main").status()).isEqualTo(200);
            desk.picture("facts-flow-km");
            byte[] pdf = page.request()
                    .get(spean.url() + "/console/facts/leaflet/a6/both/pdf")
                    .body();
            assertThat(pdf.length).isPositive();
        }
    }

    private String bring(Desk desk, String csv, String day) {
        desk.go(AGENCIES);
        fill(desk.page(), csv.getBytes(StandardCharsets.UTF_8), day);
        assertThat(desk.page().locator("#added")).isVisible();
        return desk.page().url().replace(spean.url(), "");
    }

    private static void fill(Page page, byte[] file, String day) {
        page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", file));
        page.fill("#source", "Ministry <b>of</b> Labour");
        page.fill("#date", day);
        page.click("form[enctype] button");
    }

    private static void approve(Desk desk, String path) {
        desk.go(path);
        desk.page().click("form[action$='/approve'] button");
        assertThat(desk.page().locator("#decide")).hasCount(0);
    }

    private static void news(Page page, String status, String day) {
        page.check("input[value=" + status + "]");
        page.fill("#asOf", day);
        page.fill("#source", "Border office, by phone");
        page.press("#source", "Enter");
    }
}
