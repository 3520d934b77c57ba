package org.spean.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.app.support.Printed;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.console.support.Pictures;

/**
 * The first day of somebody who starts Spean and knows nothing but what it prints and the README says (issue 6, "Done when"). Its pictures
 * are those of the README.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewStaffMemberWalkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double PATIENCE_MILLIS = PATIENCE.toMillis();
    private static final int TABLET = 900;
    private static final int TELEPHONE = 390;
    private static final String KHMER = "ច្រកប៉ោយប៉ែតបិទនៅថ្ងៃនេះ។";
    private static final String ENGLISH = "The Poipet gate is closed today.";
    private static final Pattern LIST = Pattern.compile("cat > /tmp/list.csv <<'END'\\n(.*?)END\\n", Pattern.DOTALL);

    @TempDir
    private static Path temporary;

    private RunningSpean spean;
    private String printed;
    private Desk dara;
    private Desk sophea;
    private Desk phones;

    /** What is printed is enough to get in. */
    @BeforeAll
    void signIn() {
        Path data = temporary.resolve("data");
        spean = RunningSpean.start(Map.of("SPEAN_DATA_DIR", data.toString()));
        printed = spean.firstPrinted();
        Commands commands = Commands.of(temporary, data);
        Matcher address = Pattern.compile("console +(http://127.0.0.1:\\d+)/console/sign-in")
                .matcher(printed);
        assertThat(address.find()).as(printed).isTrue();
        dara = Desk.at(address.group(1), TABLET);
        sophea = Desk.at(address.group(1), TELEPHONE);
        phones = Desk.at(address.group(1), TABLET);
        dara.go("/");
        assertThat(dara.page().url()).endsWith("/console/sign-in");
        Pictures.take(dara.page(), "body", "sign-in-khmer");
        dara.page().click("text=English");
        assertThat(dara.page().locator("main code")).hasText("scripts/spean staff code sample-dara");
        Pictures.show(dara.page(), "body", "01-sign-in");
        dara.signIn("sample-dara", password("sample-dara"), code(commands, "sample-dara"));
        sophea.signIn("sample-sophea", password("sample-sophea"), code(commands, "sample-sophea"));
        assertThat(dara.page().locator("h1")).hasText("Today");
    }

    @AfterAll
    void stop() {
        dara.close();
        sophea.close();
        phones.close();
        spean.close();
    }

    @Test
    void anAlertGoesFromDraftToFinishedAndArrivesInKhmerAndEnglish() {
        texts(1, "សួស្តី", "៤", "១", "១", "កំពត", "១");
        texts(3, "hello", "4", "1", "1", "Takeo", "1");
        Page writes = dara.page();
        dara.go("/console/overview");
        writes.click("nav.menu >> text=Alerts");
        writes.click("text=Write an alert");
        writes.fill("#title", "Poipet gate closed");
        writes.fill("[name='texts.km']", KHMER);
        writes.fill("[name='texts.en']", ENGLISH);
        writes.fill("#urgent", "People are on their way there now.");
        assertThat(writes.locator("#line")).containsText("Sends 2 texts (SMS parts) to 2 people in Khmer and English");
        writes.click("text=Go on");
        writes.waitForURL("**/check");
        Pictures.show(writes, "main", "02-alert-check");
        writes.click("text=Submit for approval");
        assertThat(writes.locator("#progress .tag").first()).containsText("Waits for approval");

        Page approves = sophea.page();
        sophea.go("/console/language/km?to=/console/alerts");
        approves.click("text=Poipet gate closed");
        approves.click("a[href$='/approve']");
        Pictures.show(approves, "main", "03-alert-approve");
        approves.fill("#people", "២");
        approves.click("form[action$='/approve'] button");
        soon(writes.locator("#progress .tag").first(), "Finished");
        assertThat(writes.locator("[data-outcome=delivered]")).containsText("2");
        Pictures.show(writes, "#progress", "04-alert-finished");

        phones.go("/console/language/km?to=/console/phone/1");
        soon(phones.page().locator(".bubble.received").last(), KHMER);
        Pictures.show(phones.page(), ".handset", "05-phone-khmer");
        phones.go("/console/language/en?to=/console/phone/3");
        soon(phones.page().locator(".bubble.received").last(), ENGLISH);
        Pictures.show(phones.page(), ".handset", "06-phone-english");
    }

    /** The page of those who wait is open before anybody has ever asked: the first one must come onto it by itself. */
    @Test
    void whoAsksForAPersonIsAnsweredOnTheirPhone() {
        dara.go("/console/people");
        Page page = dara.page();
        assertThat(page.locator("#connection")).containsText("Updated");
        texts(2, "សួស្តី", "0", "1", "1");
        Locator asks = page.locator("#inbox li", containing("012 ••• •62"));
        soon(asks, "Wants a person");
        Pictures.show(page, "main", "07-people");
        asks.locator("a").click();
        page.click("text=Take it");
        page.fill("#text", "សួស្តី។ យើងបានទទួលសាររបស់អ្នក។");
        page.click("text=Send >> nth=0");
        soon(page.locator("#talk .out").last(), "Arrived");
        Axe.assertNoViolations(page);
        Pictures.show(page, "#talk", "08-answered");
        phones.go("/console/language/km?to=/console/phone/2");
        soon(phones.page().locator(".bubble.received").last(), "យើងបានទទួលសាររបស់អ្នក");
        Pictures.show(phones.page(), ".handset", "09-phone-answered");
    }

    @Test
    void anAgencyListThatOneBringsInAndAnotherApprovesAnswersAPhone() throws IOException {
        texts(5, "hello");
        dara.go("/console/facts");
        Page page = dara.page();
        page.click("text=Agencies");
        assertThat(page.locator("main")).containsText("In this rehearsal people are answered from a sample");
        page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", listOfTheReadme()));
        page.fill("#source", "MLVT, www.mlvt.gov.kh");
        page.fill("#date", "2026-11-01");
        page.click("text=Look at what it changes");
        assertThat(page.locator("#decide")).containsText("A second person looks at it");

        sophea.go("/console/language/en?to=/console/facts/agencies");
        Page second = sophea.page();
        second.click("main ul a");
        assertThat(second.locator("main")).containsText("Sample Dara");
        Pictures.show(second, "main", "10-agency-list");
        try (Printed log = new Printed()) {
            second.click("text=Answer people from this list");
            assertThat(second.locator("main .facts").first()).containsText("1 November 2026");
            await().atMost(PATIENCE).until(() -> log.all().contains("list of agencies: "));
        }
        asked(5, "is Moha Samnang Manpower licensed?");
        assertThat(phones.page().locator(".bubble.received", containing("Moha Samnang Manpower")))
                .containsText("2026-11-01");
        Pictures.take(phones.page(), ".handset", "agency-answer");
    }

    @Test
    void aHelpNumberThatWasCalledIsGivenToPeople() {
        dara.go("/console/facts/hotlines");
        Page page = dara.page();
        Locator labour = page.locator("#hotlines li", containing("1297"));
        assertThat(labour).containsText("Never called");
        assertThat(page.locator("main")).containsText("marked (not checked)");
        labour.locator("a").click();
        page.check("text=The right office");
        page.fill("#number", "១២៩៧");
        page.check("text=Khmer");
        page.fill("#hours", "8:00 to 17:00, Monday to Friday");
        page.click("text=Save this call");
        assertThat(page.locator("main .facts").first()).containsText("Given to people");
        assertThat(page.locator("main .facts").first()).containsText("8:00 to 17:00");
        assertThat(page.locator("main table")).containsText("Sample Dara");
        Pictures.show(page, "main .facts", "11-help-number");
    }

    /** The address and the passwords stand under the line of the console, each with what it is for. */
    @Test
    void whatIsPrintedSaysHowToEnter() {
        assertThat(printed)
                .containsSubsequence(
                        "console    http://127.0.0.1:",
                        "two people to sign in as, shown this once:",
                        "sample-dara",
                        "sample-sophea",
                        "scripts/spean staff code sample-dara",
                        "a phone    ");
    }

    private String password(String id) {
        Matcher found = Pattern.compile(id + " +password (\\S+)").matcher(printed);
        assertThat(found.find()).as(printed).isTrue();
        return found.group(1);
    }

    private static String code(Commands commands, String id) {
        return commands.must("staff", "code", id).lastLine();
    }

    private void texts(int phone, String... texts) {
        for (String text : texts) {
            asked(phone, text);
        }
    }

    /** Writes it on a sample phone, and gives the first answer. */
    private String asked(int phone, String text) {
        phones.go("/console/phone/" + phone);
        Locator received = phones.page().locator(".bubble.received");
        int before = received.count();
        phones.page().fill("#body", text);
        phones.page().click("#send");
        assertThat(received.nth(before))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        return received.nth(before).innerText();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void soon(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    private static byte[] listOfTheReadme() throws IOException {
        Matcher list = LIST.matcher(Files.readString(Folders.project().resolve("README.md")));
        assertThat(list.find()).isTrue();
        return list.group(1).getBytes(StandardCharsets.UTF_8);
    }
}
