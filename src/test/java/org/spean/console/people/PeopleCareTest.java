package org.spean.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.console.support.PeopleStage.claim;
import static org.spean.console.support.PeopleStage.open;
import static org.spean.console.support.PeopleStage.soon;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.support.Phone;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.console.support.PeopleStage;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Everything about a case but the reply, in browsers (console-reliability-security.md A3 18, 19, 27, 28, 34, 36). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleCareTest {
    private static final Duration SOON = Duration.ofSeconds(20);

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
    void aNumberIsShownOnlyForAReasonAndACodeOfNow() {
        Phone phone = stage.asks();
        String last = phone.number().substring(4);
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = open(desk.signIn(dara), phone);
            assertThat(page.content()).doesNotContain(last);
            assertThat(desk.context().request().get(page.url() + "/now").text()).doesNotContain(last);
            stage.spean().clock().forward(Duration.ofMinutes(6));
            page.click("text=Show the whole number");
            Axe.assertNoViolations(page);
            page.fill("#code", "000000");
            page.click("main button");
            assertThat(page.textContent("#code-error")).contains("does not fit");
            page.fill("#code", stage.spean().code(dara.id()));
            page.click("main button");
            page.waitForURL("**/number");
            page.click("main button");
            assertThat(page.textContent("#reason-error")).contains("Choose");
            page.selectOption("#reason", "TO_RING_THEM");
            page.click("main button");
            assertThat(page.textContent("#why-error")).contains("Write why");
            Axe.assertNoViolations(page);
            assertThat(page.content()).doesNotContain(last);
            page.selectOption("#reason", "TO_RING_THEM");
            page.fill("#why", "She asked for a call");
            page.click("main button");
            assertThat(page.textContent("#number")).isEqualTo(phone.number());
            assertThat(page.url()).doesNotContain(last);
            Axe.assertNoViolations(page);
            page.click("main a");
            assertThat(page.textContent("main")).contains("Number shown", "She asked for a call");
            assertThat(page.content()).doesNotContain(last);
        }
    }

    @Test
    void withoutAScriptItIsReadTakenAnsweredClosedAndOpenedAgain() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.withoutScript(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "We are here");
            page.click("button[value=send]");
            await().atMost(SOON).until(() -> !stage.gateway().sentTo(phone).isEmpty());
            page.click("summary:has-text('Close')");
            page.click("#close button");
            assertThat(page.textContent("#outcome-error")).contains("Choose how it ended");
            page.selectOption("#outcome", "helped");
            page.fill("#close-text", "All is well");
            page.click("#close button");
            assertThat(page.textContent("main"))
                    .contains("Helped", "All is well", "The messages are deleted", "29 days");
            page.click("form[action$='/reopen'] button");
            soon(page.locator("form[action$='/claim']"), 1);
        }
    }

    @Test
    void notesReferralsAndWhomItIsHandedToAreKept() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean());
                Desk boss = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.click("summary:has-text('Add a note')");
            page.click("form[action$='/note'] button");
            assertThat(page.textContent("#note-error")).contains("Write the note");
            page.fill("#note", "Speaks quietly <i>always</i>");
            page.click("form[action$='/note'] button");
            soon(page.locator(".people .speech"), "<i>always</i>");
            page.click("summary:has-text('Send on')");
            page.fill("#refer-to", "A shelter");
            page.check("#refer-consent");
            page.click("form[action$='/refer'] button");
            soon(page.locator("main"), "the person agreed");
            page.click("summary:has-text('What came of it')");
            page.fill("#outcome-to", "A shelter");
            page.fill("#outcome-text", "She has a bed");
            page.click("form[action$='/referral-outcome'] button");
            soon(page.locator("main"), "She has a bed");
            page.click("summary:has-text('Hand it')");
            page.selectOption("#to", maly.id());
            page.click("form[action$='/hand-over'] button");
            soon(page.locator("#talk .state"), "Chea Maly has it");
            Axe.assertNoViolations(page);
            Page other = open(boss.signIn(maly), phone);
            soon(other.locator("#reply"), 1);
            other.click("summary:has-text('Delete it sooner')");
            other.fill("#days", "500");
            other.click("form[action$='/shorten'] button");
            assertThat(other.textContent("#days-error")).contains("1 to 180");
            other.fill("#days", "3");
            other.click("form[action$='/shorten'] button");
            soon(other.locator(".facts").first(), "in 2 days");
        }
    }

    @Test
    void aReportGetsAVerdictAndTheNextOfTheSameNumberIsFound() {
        Phone one = report("012 000 091");
        Phone other = report("012 000 091");
        try (Desk desk = Desk.open(stage.spean())) {
            open(desk.signIn(dara), other);
            Page page = open(desk, one);
            soon(page.locator("main"), "Other open reports of the same number");
            assertThat(page.textContent("main")).contains(PeopleStage.masked(other));
            page.click("summary:has-text('What we found out')");
            page.selectOption("#verdict", "confirmed");
            page.click("form[action$='/verdict'] button");
            soon(page.locator(".facts").first(), "Confirmed");
        }
    }

    private Phone report(String number) {
        Phone phone = stage.spean().newPhone();
        for (String text : new String[] {"REPORT", "1", "He took my papers", "Poipet", "Mr Tall", number}) {
            phone.text(text);
        }
        return phone;
    }

    @Test
    void theKeyboardAloneIsEnoughToTakeAndAnswer() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = open(desk.signIn(dara), phone);
            desk.pressByKey("form[action$='/claim'] button");
            soon(page.locator("#reply"), 1);
            desk.typeByKey("#text", "Typed by hand");
            desk.pressByKey("button[value=send]");
            await().atMost(SOON).until(() -> stage.gateway().sentTo(phone).contains("Typed by hand"));
        }
    }

    @Test
    void theNextShiftSeesWhatIsOpenAndSigns() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = open(desk.signIn(dara), phone);
            page.click("text=Everybody");
            page.click("text=Handover of the shift");
            assertThat(page.textContent("#waiting")).contains(PeopleStage.masked(phone));
            assertThat(page.textContent("main")).contains("Perhaps sent, perhaps not: 0");
            page.click("main form button");
            assertThat(page.textContent(".banner")).contains("You have taken over");
        }
    }

    @Test
    void whoIsDisabledIsOutAtTheNextClick() {
        StaffAccount leaves = stage.worker("Heng Piseth");
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean());
                Desk boss = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(leaves), phone);
            boss.signIn(maly).go("/console/staff/" + leaves.id());
            boss.page().fill("#name", leaves.name());
            boss.page().click("button.danger");
            soon(boss.page().locator(".facts").first(), "Disabled");
            page.waitForURL("**/sign-in", new Page.WaitForURLOptions().setTimeout(SOON.toMillis()));
        }
    }

    @Test
    void rowsLeaveTheHouseByTwoPeopleWithACodeForAnHour() throws IOException {
        Phone phone = stage.asks();
        StaffAccount second = stage.spean().enrol("Export Volunteer", Role.IT);
        try (Desk asks = Desk.withoutScript(stage.spean());
                Desk agrees = Desk.open(stage.spean())) {
            open(asks.signIn(maly), phone);
            Page page = asks.page();
            asks.go("/console/exports");
            page.click("form[action$='/ask'] button");
            assertThat(page.textContent("#purpose-error")).contains("what it is for");
            page.check("#purpose-partner");
            page.click("form[action$='/ask'] button");
            assertThat(page.locator("form[action$='/agree'], form[action$='/take']")
                            .count())
                    .as("not by the one who asked")
                    .isZero();
            String id = page.locator("form[action$='/drop'] input[name=export]").inputValue();
            assertThat(take(asks, id).status()).as("nobody agreed yet").isEqualTo(409);

            Page other = agrees.signIn(second).page();
            agrees.go("/console/exports");
            Axe.assertNoViolations(other);
            agrees.fits();
            agrees.picture("exports-en");
            assertThat(other.locator("form[action$='/ask']").count()).isZero();
            other.click("form[action$='/agree'] button");
            assertThat(take(agrees, id).status()).as("by the one who agreed").isEqualTo(403);

            stage.spean().clock().forward(Duration.ofMinutes(6));
            assertThat(take(asks, id).status()).as("without a code of now").isEqualTo(422);
            asks.go("/console/exports");
            page.fill("#code", stage.spean().code(maly.id()));
            Download file = page.waitForDownload(
                    () -> page.locator("form[action$='/take'] button").click());
            try (InputStream in = file.createReadStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text.lines().skip(1))
                        .isNotEmpty()
                        .allMatch(line -> line.contains(id + " agreed by export-volunteer, for partner"));
                assertThat(text)
                        .contains("\"person\"")
                        .doesNotContain(phone.number().substring(4), "•", maly.name());
            }
            stage.spean().clock().forward(Duration.ofMinutes(61));
        }
        try (Desk later = Desk.open(stage.spean())) {
            later.signIn(maly).go("/console/exports");
            assertThat(later.page().locator("form[action$='/take']").count())
                    .as("its hour is over")
                    .isZero();
            later.go("/console/audit?action=export");
            assertThat(later.page().textContent("tbody")).contains("agreed=export-volunteer for=partner");
        }
    }

    private static APIResponse take(Desk desk, String id) {
        String csrf = desk.page().locator("input[name=_csrf]").first().inputValue();
        FormData form = FormData.create()
                .set("_csrf", csrf)
                .set("_op", UUID.randomUUID().toString())
                .set("export", id);
        return desk.context()
                .request()
                .post("/console/exports/take", RequestOptions.create().setForm(form));
    }
}
