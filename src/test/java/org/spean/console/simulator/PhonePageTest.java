package org.spean.console.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spean.app.ConsoleSpean;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.staff.Role;

/** The sample phones in a browser (A3 20; issue 6, item 5). Each test has a phone of its own, or only adds to one. */
class PhonePageTest {
    private static final String TYPED = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>${7*7} &amp; ០";

    private final ConsoleSpean spean = ConsoleSpean.shared();

    @Test
    void aTextIsAnsweredInTheLanguageItIsWrittenIn() {
        try (Desk desk = Desk.open(spean)) {
            Page page = open(desk, 1);
            assertThat(text(page, "hello")).contains("1 ").contains("Working abroad");
            String menu = text(page, "1");
            assertThat(menu).doesNotContain("Working abroad").containsPattern("[a-z]{3}");
            assertThat(page.textContent("#twiml")).contains("<Message>").contains("</Response>");
            assertThat(page.textContent("#outcome"))
                    .contains("POST /hooks/main/sms")
                    .contains("MessageSid");
            picture(desk, "phone-en");
            open(desk, 2);
            assertThat(text(page, "សួស្តី")).contains("ជ្រើសរើស");
            assertThat(text(page, "១")).containsPattern("[ក-អ]").doesNotContain("ជ្រើសរើស៖\n1 ទៅធ្វើការបរទេស");
            assertThat(last(page).locator("p").getAttribute("lang")).isEqualTo("km");
            page.reload();
            assertThat(last(page).innerText()).containsPattern("[ក-អ]");
        }
    }

    @Test
    void dangerIsAnsweredWithTheNumbersToCall() {
        try (Desk desk = Desk.open(spean)) {
            Page page = open(desk, 3);
            text(page, "hello");
            assertThat(text(page, "SOS")).contains("117").contains("1 yes, 2 no");
            open(desk, 5);
            text(page, "hello");
            assertThat(text(page, "SOS")).contains("191"); // the police of Thailand
        }
    }

    @Test
    void aCallGoesFromKeyToKeyUntilSomebodyHangsUp() {
        try (Desk desk = Desk.open(spean)) {
            Page page = open(desk, 4);
            page.click("#dial");
            page.waitForSelector("#key-9");
            assertThat(page.textContent("#call .now")).contains("You called");
            assertThat(page.locator("#call .now .heard li").count()).isPositive();
            assertThat(page.textContent("#twiml")).contains("<Gather");
            page.click("#silence");
            page.waitForSelector("text=You did nothing");
            page.click("#key-9");
            page.waitForSelector("text=You pressed 9");
            assertThat(page.locator("#call .now .heard li").count()).isPositive();
            Axe.assertNoViolations(page);
            picture(desk, "phone-call-en");
            page.click("#hang-up");
            page.waitForSelector("#dial");
            assertThat(page.textContent("#call .tag")).isEqualTo("The call is over");
        }
    }

    @Test
    void withoutJavaScriptItIsTheSame() {
        try (Desk desk = Desk.withoutScript(spean)) {
            Page page = open(desk, 1);
            assertThat(text(page, "MENU")).contains("1 ");
            page.press("#dial", "Enter");
            page.press("#key-0", "Enter");
            assertThat(page.textContent("#call .now")).contains("You pressed 0");
            page.press("#hang-up", "Enter");
            assertThat(page.locator("#dial").isVisible()).isTrue();
        }
    }

    @Test
    void aNarrowScreenShowsAllOfItInBothLanguages() {
        try (Desk desk = Desk.narrow(spean)) {
            Page page = open(desk, 2);
            text(page, "MENU");
            for (String language : List.of("km", "en")) {
                desk.go("/console/language/" + language + "?to=/console/phone/2");
                Axe.assertNoViolations(page);
                desk.fits();
                page.click("#dial");
                page.waitForSelector("#key-1");
                Axe.assertNoViolations(page);
                desk.fits();
                picture(desk, "phone-narrow-" + language);
                page.click("#hang-up");
                page.waitForSelector("#dial");
            }
        }
    }

    @Test
    void whatIsTypedIsShownAsItWasTyped() {
        try (Desk desk = Desk.open(spean)) {
            Page page = open(desk, 2);
            text(page, TYPED);
            assertThat(page.locator(".bubble.sent p").last().textContent()).isEqualTo(TYPED);
            assertThat(page.textContent("#outcome")).contains(TYPED);
            assertThat(page.locator("#rehearsal img, #rehearsal script").count())
                    .isZero();
        }
    }

    @Test
    void staffUseItInTheirOwnSession() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(spean.enrol("Phone Tester", Role.VIEWER));
            desk.page().click("nav.menu a[href='/console/phone']");
            assertThat(text(desk.page(), "MENU")).contains("1 ");
        }
    }

    @Test
    void aFormIsTakenOnlyFromTheBrowserItWasMadeFor() throws IOException, InterruptedException {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(spean.url() + "/console/phone/1")));
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        String mine = cookie.substring(0, cookie.indexOf(';'));
        String others = mine.substring(0, mine.indexOf('=') + 1) + "a".repeat(32);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        assertThat(post(mine, token.group(1), "same-origin")).isEqualTo(303);
        assertThat(post(mine, token.group(1), "cross-site")).isEqualTo(403);
        assertThat(post(mine, "wrong", "same-origin")).isEqualTo(403);
        assertThat(post(others, token.group(1), "same-origin")).isEqualTo(403);
        assertThat(post("a=b", token.group(1), "same-origin")).isEqualTo(403);
    }

    private int post(String cookie, String token, String site) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(spean.url() + "/console/phone/1/text"))
                        .header("Cookie", cookie)
                        .header("Sec-Fetch-Site", site)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("body=MENU&_op=form-" + site + "&_csrf="
                                + URLEncoder.encode(token, StandardCharsets.UTF_8))))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static Page open(Desk desk, int phone) {
        desk.go("/console/language/en?to=/console/phone/" + phone);
        return desk.page();
    }

    /** The camera leaves style attributes behind, which the content policy would not let a later swap copy. */
    private static void picture(Desk desk, String name) {
        desk.picture(name);
        desk.page().reload();
    }

    /** What is answered. */
    private static String text(Page page, String body) {
        int before = page.locator(".bubble.received").count();
        page.fill("#body", body);
        page.press("#send", "Enter");
        page.locator(".bubble.received").nth(before).waitFor();
        List<String> all = page.locator(".bubble.received p").allInnerTexts();
        return String.join("\n", all.subList(before, all.size()));
    }

    private static Locator last(Page page) {
        return page.locator(".bubble.received").last();
    }
}
