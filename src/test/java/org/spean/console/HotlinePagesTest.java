package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Phone;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Help numbers that staff call: what they enter is what people are told (issue 6, item 4). In demo a number that nobody called is marked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotlinePagesTest {
    private static final String NOT_CHECKED = "(មិនទាន់ពិនិត្យ)";
    private static final String POLICE = "/console/facts/hotlines/kh_police_117";

    private final ConsoleSpean spean = ConsoleSpean.start(java.util.Map.of());
    private StaffAccount editor;
    private StaffAccount viewer;

    @BeforeAll
    void enrol() {
        editor = spean.enrol("Chea Dara", Role.EDITOR);
        viewer = spean.enrol("Prak Nary", Role.VIEWER);
    }

    @org.junit.jupiter.api.AfterAll
    void stop() {
        spean.close();
    }

    @Test
    void aNumberThatStaffCalledIsGivenAndOneThatIsWrongIsGivenNoMore() {
        Phone phone = spean.newPhone();
        phone.text("សួស្តី");
        assertThat(phone.text("SOS").all()).contains("117", NOT_CHECKED);
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(editor).go(POLICE);
            Page page = desk.page();
            enter(page, "RIGHT", "១១៧");
            assertThat(page.locator(".facts .tag").first()).containsText("Given to people");
            assertThat(phone.text("SOS").all()).contains("117");
            assertThat(page.locator("main")).containsText(editor.name());
            assertThat(page.locator("main")).containsText("<b>Asked</b> = well");
            Axe.assertNoViolations(page);
            desk.picture("facts-hotline-en");

            assertThat(page.locator(".banner.warning")).containsText("last checked emergency number");
            enter(page, "WRONG", "117");
            assertThat(page.locator("#last-error")).containsText("last emergency number");
            Axe.assertNoViolations(page);
            assertThat(phone.text("SOS").all()).as("not saved yet").contains("117");
            desk.go("/console/language/km?to=" + POLICE);
            assertThat(page.locator(".banner.warning")).containsText("KH");
            Axe.assertNoViolations(page);
            desk.go("/console/language/en?to=" + POLICE);
            page.check("#last");
            enter(page, "WRONG", "117");
            assertThat(page.locator(".facts .tag").first()).containsText("Not right");
            assertThat(phone.text("SOS").all().lines()).noneMatch(line -> line.contains("117"));
            assertThat(page.locator("table tbody tr")).hasCount(2);
        }
    }

    @Test
    void whatIsNotFilledInIsAskedForAgain() {
        try (Desk desk = Desk.narrow(spean)) {
            desk.signIn(editor).go("/console/facts/hotlines/kh_molvt_1297");
            Page page = desk.page();
            page.fill("#number", "999");
            page.click("main button[type=submit]");
            assertThat(page.locator(".summary-of-errors li")).hasCount(2);
            assertThat(page.locator("#number-error")).containsText("1297");
            Axe.assertNoViolations(page);
            desk.fits();
            desk.go("/console/facts/hotlines");
            desk.fits();
            Axe.assertNoViolations(page);
            desk.go("/console/facts");
            Axe.assertNoViolations(page);
            desk.go("/console/language/km?to=/console/facts/hotlines");
            Axe.assertNoViolations(page);
            desk.picture("facts-hotlines-km");
        }
    }

    @Test
    void whoOnlyLooksFindsNoForm() {
        try (Desk desk = Desk.withoutScript(spean)) {
            desk.signIn(viewer).go(POLICE);
            assertThat(desk.page().locator("main form")).hasCount(0);
            desk.go("/console/facts/hotlines");
            assertThat(desk.page().locator("#hotlines li").first()).isVisible();
        }
    }

    private static void enter(Page page, String reached, String number) {
        page.check("input[value=" + reached + "]");
        page.fill("#number", number);
        page.check("#language");
        page.fill("#hours", "24h");
        page.fill("#remark", "<b>Asked</b> = well");
        page.click("main button[type=submit]");
    }
}
