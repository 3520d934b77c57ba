package org.spean.console.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.console.support.PeopleStage.masked;
import static org.spean.console.support.PeopleStage.row;
import static org.spean.console.support.PeopleStage.soon;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.FaultProxy;
import org.spean.app.support.Phone;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.console.support.PeopleStage;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Who waits, in browsers (console-reliability-security.md A3 13, 14, 27 to 29, 32). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleInboxTest {
    private static final int UPDATE_BYTES = 5_000;

    private final PeopleStage stage = new PeopleStage();
    private StaffAccount dara;
    private StaffAccount maly;

    @BeforeAll
    void enrol() {
        dara = stage.worker("Sok Dara");
        maly = stage.supervisor("Chea Maly");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void whoAsksForAPersonIsSeenAtTwoDesksWithoutAReloadAndSoIsWhoTakesIt() {
        try (Desk one = Desk.open(stage.spean());
                Desk other = Desk.open(stage.spean())) {
            one.signIn(dara).go("/console/people?kind=PERSON");
            other.signIn(maly).go("/console/people?kind=PERSON");
            Phone phone = stage.asks();
            soon(row(one.page(), phone), 1);
            soon(row(other.page(), phone), 1);
            assertThat(row(other.page(), phone).textContent()).contains("Wants a person", "Waits", "Unread");
            one.picture("people-inbox-en");
            row(one.page(), phone).locator("a").click();
            soon(row(other.page(), phone), "Sok Dara is reading");
            one.page().locator("form[action$='/claim'] button").click();
            soon(row(other.page(), phone), "Sok Dara has it");
            row(other.page(), phone).locator("a").click();
            soon(other.page().locator("#talk .state"), "Sok Dara has it");
            soon(one.page().locator("#talk .state"), "Chea Maly is reading");
        }
    }

    /** Of the tabs of a browser one hears the bell and tells the others. */
    @Test
    void everyTabOfABrowserSeesWhoAsks() {
        try (Desk desk = Desk.open(stage.spean())) {
            desk.signIn(dara).go("/console/people?kind=PERSON");
            assertThat(desk.page().locator("#connection")).containsText("Updated");
            Page second = desk.context().newPage();
            second.navigate("/console/people?kind=PERSON");
            assertThat(second.locator("#connection")).containsText("Updated");
            Phone phone = stage.asks();
            soon(row(second, phone), 1);
            soon(row(desk.page(), phone), 1);
        }
    }

    @Test
    void aLineThatIsDownIsSaidAndWhatCameMeanwhileIsThereWhenItIsBack() throws IOException {
        URI service = URI.create(stage.spean().url());
        try (FaultProxy line = FaultProxy.before(service);
                Desk desk = Desk.at("http://127.0.0.1:" + URI.create(line.url()).getPort(), Desk.NARROW)) {
            Page page = desk.signIn(
                            dara.name(), ConsoleSpean.PASSWORD, stage.spean().code(dara.id()))
                    .page();
            desk.go("/console/people?kind=PERSON");
            assertThat(page.locator("#connection")).containsText("Updated");
            line.cut();
            soon(page.locator("#connection"), "Not connected");
            Phone phone = stage.asks();
            line.heal();
            soon(row(page, phone), 1);
            soon(page.locator("#connection"), "Updated");
        }
    }

    @Test
    void dangerStandsOnTopWithItsClock() {
        Phone asks = stage.asks();
        Phone danger = stage.spean().newPhone();
        danger.text("SOS");
        try (Desk desk = Desk.open(stage.spean())) {
            desk.signIn(dara).go("/console/people");
            soon(row(desk.page(), asks), 1);
            soon(row(desk.page(), danger), 1);
            assertThat(desk.page().locator("#inbox li").first().textContent())
                    .contains("Danger", masked(danger), "Waits");
            desk.go("/console/people?kind=DANGER");
            soon(row(desk.page(), danger), 1);
            soon(row(desk.page(), asks), 0);
            desk.page().check("#mine");
            desk.page().click("text=Show");
            soon(desk.page().locator("#inbox li"), 0);
            assertThat(desk.page().locator("#kind").inputValue()).isEqualTo("DANGER");
        }
    }

    @Test
    void aReloadIsEnoughWithoutAScriptAndANarrowScreenShowsAllOfIt() {
        Phone phone = stage.asks();
        try (Desk plain = Desk.withoutScript(stage.spean());
                Desk narrow = Desk.narrow(stage.spean())) {
            plain.signIn(dara);
            assertThat(PeopleStage.open(plain, phone).textContent("h1")).contains(masked(phone));
            narrow.signIn(maly).go("/console/people");
            narrow.fits();
            Axe.assertNoViolations(narrow.page());
            narrow.picture("people-inbox-narrow");
            Page page = PeopleStage.claim(narrow, phone);
            narrow.fits();
            Axe.assertNoViolations(page);
            narrow.picture("people-case-narrow");
        }
    }

    @Test
    void aFullPageIsSmallToFetchAgain() {
        for (int people = 0; people < InboxView.ROWS; people++) {
            stage.asks();
        }
        try (Desk desk = Desk.open(stage.spean())) {
            desk.signIn(dara).go("/console/people");
            soon(desk.page().locator("#inbox li"), InboxView.ROWS);
            String update = desk.context().request().get("/console/people/list").text();
            assertThat(update.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(UPDATE_BYTES);
            assertThat(desk.page().locator("a[rel=next]").count()).isEqualTo(1);
        }
    }

    @Test
    void whoLooksAfterTheMachinesSeesNothingOfItAndNobodyIsAtANumberMadeUp() {
        StaffAccount it = stage.spean().enrol("Ly Rithy", Role.IT, Role.VIEWER);
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean());
                Desk machines = Desk.open(stage.spean())) {
            desk.signIn(dara);
            String path = PeopleStage.open(desk, phone).url();
            machines.signIn(it);
            assertThat(machines.go(path).status()).isEqualTo(403);
            assertThat(machines.go("/console/people").status()).isEqualTo(403);
            assertThat(machines.page().content()).doesNotContain(masked(phone));
            assertThat(desk.go("/console/people/017-nobody").status()).isEqualTo(404);
            assertThat(desk.go("/console/people/nonsense").status()).isEqualTo(404);
        }
    }

    @Test
    void aCurtainHidesEveryTabAtOnceAndWhatWasTypedIsStillThereBehindIt() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = PeopleStage.claim(desk.signIn(dara), phone);
            page.fill("#text", "Half a sentence");
            Page second = desk.context().newPage();
            second.navigate("/console/people?kind=PERSON");
            page.keyboard().press("Escape");
            assertThat(page.locator("#curtain")).isHidden();
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            for (Page one : List.of(page, second)) {
                assertThat(one.locator("#curtain")).isVisible();
                assertThat(one.innerText("body")).doesNotContain("•••", "Half a sentence", "Spean");
                assertThat(one.title()).isEqualTo("Paused");
            }
            Axe.assertNoViolations(page);
            desk.picture("curtain-en");
            second.reload();
            assertThat(second.locator("#curtain")).isVisible();
            assertThat(second.locator("h1")).isHidden();
            page.keyboard().press("Enter");
            assertThat(page.locator("#text")).isVisible();
            assertThat(second.locator("h1")).isVisible();
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.inputValue("#text")).isEqualTo("Half a sentence");
            assertThat(page.title()).isEqualTo("A person – Spean");
            second.click("#draw");
            assertThat(page.locator("#curtain")).isVisible();
            second.click("#curtain button");
            assertThat(page.locator("#text")).isVisible();
        }
    }

    @Test
    void aCurtainDoesNotOpenForASessionThatHasEnded() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = PeopleStage.open(desk.signIn(dara), phone);
            page.click("#draw");
            stage.spean().clock().forward(ConsoleSessions.IDLE.plusMinutes(1));
            page.click("#curtain button");
            page.waitForURL("**/console/sign-in");
            assertThat(page.locator("#name")).isVisible();
            desk.signIn(dara).go("/console/people");
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void aPageThatNobodyTouchesIsHiddenAfterFiveMinutesAndThatOneOnly() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page used = PeopleStage.open(desk.signIn(dara), phone);
            Page left = desk.context().newPage();
            left.clock().install();
            left.navigate("/console/people?kind=PERSON");
            left.clock().fastForward("04:00");
            left.keyboard().press("Tab");
            left.clock().fastForward("04:00");
            assertThat(left.locator("#curtain")).isHidden();
            left.clock().fastForward("01:10");
            assertThat(left.locator("#curtain")).isVisible();
            assertThat(used.locator("#curtain")).isHidden();
        }
    }

    @Test
    void lettersLeadThroughTheListWhichStaysWhereItIsWhenItIsPutInAnew() {
        stage.asks();
        stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = desk.signIn(dara).page();
            desk.go("/console/people");
            soon(page.locator("#connection"), "Updated");
            Locator rows = page.locator("#inbox li > a");
            page.keyboard().press("j");
            assertThat(rows.nth(0)).isFocused();
            khmerKeyboard(page, "KeyJ", "្");
            assertThat(rows.nth(1)).isFocused();
            String count = page.textContent("#inbox .quiet");
            stage.asks();
            page.waitForCondition(() -> !page.textContent("#inbox .quiet").equals(count));
            assertThat(rows.nth(1)).isFocused();
            khmerKeyboard(page, "KeyK", "ក");
            assertThat(rows.nth(0)).isFocused();
            String next = rows.nth(1).getAttribute("href");
            page.keyboard().press("Enter");
            page.waitForURL("**/console/people/*");
            page.keyboard().press("j");
            page.waitForURL("**" + next);
            assertThat(page.locator("#beside")).containsText("Previous person");
        }
    }

    @Test
    void lettersTakeAPersonAndAnswerWhileNoFieldIsWrittenInAndCanBeTurnedOff() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = PeopleStage.open(desk.signIn(dara), phone);
            String address = page.url();
            page.keyboard().press("c");
            soon(page.locator("form[action$='/release']"), 1);
            page.waitForLoadState();
            page.keyboard().press("r");
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().type("jkc?r");
            assertThat(page.inputValue("#text")).isEqualTo("jkc?r");
            page.click("h1");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            Axe.assertNoViolations(page);
            desk.picture("keys-en");
            page.uncheck("#keys-on");
            page.click("#keys-close");
            page.keyboard().press("?");
            page.keyboard().press("k");
            page.reload();
            page.keyboard().press("r");
            assertThat(page.locator("#text")).not().isFocused();
            assertThat(page.locator("#keys")).isHidden();
            assertThat(page.url()).isEqualTo(address);
            page.click("#keys-line button");
            page.check("#keys-on");
            page.keyboard().press("Escape");
            khmerKeyboard(page, "KeyR", "រ");
            assertThat(page.locator("#text")).isFocused();
        }
    }

    /** A key by its place, and what a Khmer keyboard types there. */
    private static void khmerKeyboard(Page page, String place, String letter) {
        page.evaluate(
                "([code, key]) => document.activeElement.dispatchEvent("
                        + "new KeyboardEvent('keydown', {code, key, bubbles: true, cancelable: true}))",
                List.of(place, letter));
    }
}
