package org.spean.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.console.support.PeopleStage.claim;
import static org.spean.console.support.PeopleStage.soon;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.support.Phone;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.console.support.PeopleStage;
import org.spean.staff.StaffAccount;

/** Answering, in browsers (console-reliability-security.md A3 14 to 17, 31, 37). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleReplyTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SEND = "button[value=send]";

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
    void aDoubleClickSendsOneTextAndItsWayIsShown() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "Hello. We are here.");
            soon(page.locator("#segments"), "1 SMS");
            page.locator(SEND).dblclick();
            soon(page.locator("#talk .out").last(), "Hello. We are here.");
            soon(page.locator("#talk .out").last(), "Sok Dara");
            await().atMost(SOON).until(() -> !stage.gateway().sentTo(phone).isEmpty());
            assertThat(page.locator("#talk li", new Page.LocatorOptions().setHasText("We are here"))
                            .count())
                    .isEqualTo(1);
            // Another that is sent shows that nothing of the first is still under way.
            page.reload();
            page.fill("#text", "Are you safe now?");
            assertThat(sent(page).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> stage.gateway().sentTo(phone).size() > 1);
            assertThat(stage.gateway().sentTo(phone)).containsExactly("Hello. We are here.", "Are you safe now?");
            desk.picture("people-case-en");
        }
    }

    @Test
    void theSecondWriterIsHeldBackAndKeepsTheText() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean());
                Desk boss = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "I was first");
            Page other = PeopleStage.open(boss.signIn(maly), phone);
            soon(other.locator("#reply"), 0);
            other.click("form[action$='/take-over'] button");
            soon(other.locator("#reply"), 1);
            soon(page.locator("#talk .state"), "Chea Maly has it");
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(page.textContent(".banner")).contains("Chea Maly has it");
            assertThat(page.inputValue("#text")).isEqualTo("I was first");
            assertThat(stage.gateway().sentTo(phone)).isEmpty();
            Axe.assertNoViolations(page);
        }
    }

    @Test
    void aMessageThatCameWhileSomebodyWroteIsShownFirst() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.withoutScript(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "We will call you");
            phone.text("do not call me");
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(page.textContent(".banner")).contains("A new message came");
            assertThat(page.textContent("#talk")).contains("do not call me");
            assertThat(page.inputValue("#text")).isEqualTo("We will call you");
            assertThat(stage.gateway().sentTo(phone)).isEmpty();
            page.fill("#text", "We will not call");
            assertThat(sent(page).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> stage.gateway().sentTo(phone).equals(List.of("We will not call")));
        }
    }

    @Test
    void soItIsWhenItCameOntoThePageByItself() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "We will call you");
            soon(page.locator("#segments input[name=typed]"), 1);
            page.waitForCondition(() -> !page.inputValue("#segments input").isEmpty());
            phone.text("do not call me");
            soon(page.locator("#talk"), "do not call me");
            assertThat(page.inputValue("#text")).isEqualTo("We will call you");
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(page.textContent(".banner")).contains("A new message came");
            page.fill("#text", "We will only text");
            page.waitForCondition(() -> !page.inputValue("#segments input").isEmpty());
            assertThat(sent(page).status()).isEqualTo(303);
        }
    }

    @Test
    void aQuietPhoneNeedsTheWordThatItIsSafe() {
        Phone phone = stage.asks();
        stage.spean().clock().forward(Duration.ofMinutes(16));
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "Good evening");
            assertThat(page.locator("#safe").count()).isZero();
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(page.textContent(".banner")).contains("quiet");
            Axe.assertNoViolations(page);
            desk.picture("people-quiet-en");
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(post(page, "By hand").status()).isEqualTo(409);
            page.check("#safe");
            assertThat(sent(page).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> !stage.gateway().sentTo(phone).isEmpty());
            assertThat(stage.gateway().sentTo(phone)).containsExactly("Good evening");
            assertThat(page.textContent("#talk")).contains("they said it is safe");
        }
    }

    @Test
    void whoSaidThatItIsNotSafeIsWrittenToOnlyWhenTheySaidSinceThatItIs() {
        Phone phone = stage.spean().newPhone();
        phone.text("english");
        phone.text("0");
        phone.text("1");
        assertThat(phone.text("2").all()).contains("We will not call or text you first");
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            assertThat(page.textContent("form#reply")).contains("not safe to text them");
            page.fill("#text", "Good evening");
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(page.textContent(".banner")).contains("not safe to text them");
            assertThat(page.inputValue("#text")).isEqualTo("Good evening");
            Axe.assertNoViolations(page);
            desk.picture("people-not-safe-en");
            assertThat(post(page, "By hand").status()).isEqualTo(409);
            page.check("#safe");
            assertThat(sent(page).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> !stage.gateway().sentTo(phone).isEmpty());
            assertThat(stage.gateway().sentTo(phone)).containsExactly("Good evening");
        }
    }

    @Test
    void aWordThatGivesItAwayIsMarkedAndOnlyASupervisorMaySendIt() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean());
                Desk boss = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.fill("#text", "Ask the police <b>now</b>");
            assertThat(sent(page).status()).isEqualTo(422);
            assertThat(page.textContent("mark")).isEqualTo("police");
            assertThat(page.inputValue("#text")).isEqualTo("Ask the police <b>now</b>");
            assertThat(page.locator("#override").count()).isZero();
            Axe.assertNoViolations(page);
            desk.picture("people-indiscreet-en");
            assertThat(post(page, "the police", "override", "because").status()).isEqualTo(422);
            page.click("button[value=insert]");
            assertThat(page.inputValue("#text")).doesNotContain("police").isNotBlank();

            Page other = PeopleStage.open(boss.signIn(maly), phone);
            other.click("form[action$='/take-over'] button");
            other.fill("#text", "The police is here");
            assertThat(sent(other).status()).isEqualTo(422);
            other.fill("#override", "She asked for it by telephone");
            assertThat(sent(other).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> !stage.gateway().sentTo(phone).isEmpty());
            assertThat(other.textContent("main")).contains("Sent with marked words", "by telephone");
        }
    }

    @Test
    void aReadyMadeTextIsPutInWithoutAScriptInThePersonsLanguage() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.withoutScript(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            page.selectOption("#canned", "thank-you");
            page.click("button[value=insert]");
            String text = page.inputValue("#text");
            assertThat(text).startsWith("អរគុណ");
            assertThat(stage.gateway().sentTo(phone)).isEmpty();
            assertThat(sent(page).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> stage.gateway().sentTo(phone).equals(List.of(text)));
            soon(page.locator("#canned option[value=thank-you]", new Page.LocatorOptions().setHasText("(")), 1);
        }
    }

    @Test
    void aSlashOffersTheReadyMadeTextsAndPutsOneInInThePersonsLanguage() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            Locator offers = page.locator("#offers li");
            page.click("#text");
            page.keyboard().type("and/or ");
            soon(offers, 0);
            page.keyboard().type("/");
            soon(offers, page.locator("#canned option").count());
            page.keyboard().type("THANK");
            soon(offers, 1);
            page.keyboard().press("Escape");
            soon(offers, 0);
            page.fill("#text", "Hello.\n");
            page.keyboard().press("Control+End");
            page.keyboard().type("/yo");
            soon(page.locator("#offers-count"), "ready-made texts");
            Axe.assertNoViolations(page);
            desk.picture("people-slash-en");
            page.keyboard().press("ArrowDown");
            soon(page.locator("#offers [aria-selected=true]"), offers.nth(1).textContent());
            assertThat(page.getAttribute("#text", "aria-activedescendant")).isEqualTo("offer-1");
            page.fill("#text", "");
            page.evaluate("document.getElementById('text').dispatchEvent(new KeyboardEvent('keydown',"
                    + " {code: 'Slash', key: '៊', bubbles: true, cancelable: true}))");
            page.keyboard().insertText("អរគុណ");
            soon(offers, 1);
            page.keyboard().press("Enter");
            String text = page.inputValue("#text");
            assertThat(text).startsWith("អរគុណ").doesNotContain("/", "\n");
            soon(page.locator("#segments"), "1 SMS");
            assertThat(stage.gateway().sentTo(phone)).isEmpty();
            String chosen = "#canned option[value=thank-you]";
            int before = used(page.textContent(chosen));
            assertThat(sent(page).status()).isEqualTo(303);
            await().atMost(SOON).until(() -> stage.gateway().sentTo(phone).equals(List.of(text)));
            soon(page.locator(chosen), "(" + (before + 1) + ")");
        }
    }

    /** In brackets behind the words; nothing there: never. */
    private static int used(String option) {
        String number = option.replaceAll("[^0-9]", "");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    @Test
    void whoSaidStopIsNotAnsweredAndStaffReadWhy() {
        Phone phone = stage.asks();
        try (Desk desk = Desk.withoutScript(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            phone.text("STOP");
            page.reload();
            assertThat(page.textContent("section")).contains("said STOP");
            page.fill("#text", "Hello");
            assertThat(sent(page).status()).isEqualTo(409);
            assertThat(page.textContent(".banner")).contains("said STOP");
            assertThat(page.inputValue("#text")).isEqualTo("Hello");
        }
    }

    @Test
    void whatAPersonWritesIsNeverMoreThanText() {
        List<String> nasty = List.of(
                "<script>window.hit=1</script>",
                "<img src=x onerror=window.hit=1>",
                "<svg/onload=window.hit=1>",
                "</textarea></title><b>bold</b>",
                "<div hx-get=/console hx-trigger=load>x</div>",
                "<p hx-on:load=window.hit=1>y</p>",
                "${7*7} `x` {{7*7}} @raw",
                "evil \u202Etxt\u202C end");
        Phone phone = stage.asks();
        try (Desk desk = Desk.open(stage.spean())) {
            Page page = claim(desk.signIn(dara), phone);
            nasty.forEach(phone::text);
            page.reload();
            Locator shown = page.locator("#talk li.in");
            for (String text : nasty.subList(0, 7)) {
                soon(shown.filter(new Locator.FilterOptions().setHasText(text)), 1);
            }
            assertThat(page.locator("#talk script, #talk img, #talk svg, #talk b, #talk [hx-on\\:load], #talk div")
                            .count())
                    .isZero();
            assertThat(page.evaluate("window.hit")).isNull();
            assertThat(page.content()).doesNotContain("\u202E");
            page.fill("#text", nasty.get(3));
            sent(page);
            assertThat(page.locator("#talk b").count()).isZero();
            assertThat(page.title()).isEqualTo("A person – Spean");
        }
    }

    /** Presses the button and waits for what the form was answered with. */
    private static Response sent(Page page) {
        Response response = page.waitForResponse(answer -> answer.url().endsWith("/reply"), () -> page.click(SEND));
        page.waitForLoadState();
        return response;
    }

    /** A form made by hand. */
    private static APIResponse post(Page page, String text, String... more) {
        FormData form = FormData.create()
                .set("_csrf", page.getAttribute("#reply input[name=_csrf]", "value"))
                .set("_op", "byhand" + text.length() + more.length)
                .set("seen", page.getAttribute("#talk input[name=seen]", "value"))
                .set("text", text)
                .set("do", "send");
        for (int i = 0; i < more.length; i += 2) {
            form.set(more[i], more[i + 1]);
        }
        return page.request()
                .post(
                        page.url().replaceAll("/reply$", "") + "/reply",
                        RequestOptions.create().setForm(form).setMaxRedirects(0));
    }
}
