package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Phone;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.console.support.Weight;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** What holds for every page there is, as the router knows them: no barriers, no page too wide for a telephone, no English in Khmer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    /** No pages: parts of one, files, streams, and what only leads elsewhere. */
    private static final Set<String> NO_PAGES = Set.of(
            "/console",
            "/console/phone",
            "/console/language/:code",
            "/console/doorbell",
            "/console/doorbell/now",
            "/console/alerts/stopped",
            "/console/alerts/:id/progress",
            "/console/people/list",
            "/console/people/:id/now",
            "/console/people/:id/sound/:recording",
            "/console/phone/:phone/screen",
            "/console/facts/leaflet/:size/:language/:format",
            "/console/facts/wordings/approved.csv");

    /** What a page says of its own accord, without what is marked as English; what people wrote stands elsewhere. */
    private static final String OWN_WORDS = """
            () => Array.from(document.querySelectorAll(
                'h1, h2, h3, label, legend, summary, button, th, dt, caption, .hint, .tag, .banner-title, nav a'))
              .filter(place => !place.closest('[lang=en]'))
              .map(place => place.cloneNode(true))
              .map(copy => { copy.querySelectorAll('[lang=en]').forEach(part => part.remove()); return copy.textContent; })
              .join(' | ')
            """;

    private static final long FIRST_BYTES = 100 * 1024;
    private static final long UPDATE_BYTES = 5 * 1024;
    private static final Pattern ALERT = Pattern.compile(".*/console/alerts/[a-z2-7]{12}$");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");
    /** What has no Khmer name: of things, of columns in files, of people here. Who did what is kept in the trail in English. */
    private static final Set<String> NAMES =
            Set.copyOf(List.of(("SMS USD CSV PDF SVG WAV TwiML Redis Spean English licence number"
                            + " name latin status Sok Dara Looks the system command line")
                    .split(" ")));

    private final ConsoleSpean spean = ConsoleSpean.start(Map.of());
    private final Map<String, String> examples = new LinkedHashMap<>();
    private StaffAccount all;
    private StaffAccount viewer;

    @BeforeAll
    void fill() {
        all = spean.enrol("Em All", List.of(Language.KM, Language.EN), Role.values());
        viewer = spean.enrol("Sok Looks", List.of(Language.KM), Role.VIEWER);
        StaffAccount writer = spean.enrol("Mao Writes", Role.EDITOR, Role.WORKER);
        spean.subscribe("+85512000041", Language.KM, "01");
        Phone asks = spean.newPhone();
        asks.text("សួស្តី");
        asks.text("0");
        try (Desk desk = Desk.open(spean)) {
            Page page = desk.signIn(writer).page();
            desk.go("/console/alerts/new");
            page.fill("#title", "ហៅ");
            page.check("#channel-voice");
            page.click("button[value=keep]");
            page.waitForURL(ALERT);
            examples.put("/console/alerts/:id/sounds", path(page) + "/sounds");
            desk.go("/console/alerts/new");
            page.fill("#title", "ច្រក");
            page.fill("[name='texts.km']", "ច្រកបិទហើយ។");
            page.fill("[name='texts.en']", "The gate is closed.");
            page.click("button[value=go]");
            page.waitForURL("**/check");
            page.click("form[action$='/submit'] button");
            page.waitForURL(ALERT);
            examples.put("/console/alerts/:id", path(page));
            desk.go("/console/facts/agencies");
            byte[] list = "name_km,licence,status\nបាយ័ន,101,licensed\n".getBytes(StandardCharsets.UTF_8);
            page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", list));
            page.fill("#source", "ក្រសួង");
            page.fill("#date", "2026-11-01");
            page.click("form[enctype] button");
            page.waitForSelector("#added");
            examples.put("/console/facts/agencies/:id", path(page));
            desk.go("/console/people");
            page.waitForSelector("#inbox li a");
            page.click("#inbox li a");
            page.waitForURL("**/console/people/*");
            examples.put("/console/people/:id", path(page));
        }
        examples.put("/console/facts/corridors/:id", "/console/facts/corridors/kh_my");
        examples.put("/console/facts/hotlines/:id", "/console/facts/hotlines/kh_police_117");
        examples.put("/console/facts/flows/:flow/:step", "/console/facts/flows/main/menu");
        examples.put("/console/facts/flows/:flow", "/console/facts/flows/main");
        examples.put("/console/facts/prompts/:language/path/:path", "/console/facts/prompts/km/path/consent");
        examples.put("/console/facts/prompts/:language/:id", "/console/facts/prompts/km/main.menu");
        examples.put("/console/phone/:phone", "/console/phone/1");
        examples.put("/console/staff/:id", "/console/staff/" + viewer.id());
        examples.put(
                "/console/invitation/:token",
                "/console/invitation/"
                        + spean.invite(spean.enrol("Ny New", Role.WORKER).id()));
    }

    @AfterAll
    void stop() {
        spean.close();
    }

    @Test
    void noPageHasABarrierOrIsTooWideForATelephoneInEitherLanguage() {
        List<String> pages = pages();
        try (Desk narrow = Desk.narrow(spean)) {
            narrow.signIn(all);
            for (String language : List.of("en", "km")) {
                narrow.go("/console/language/" + language);
                Set<String> english = new TreeSet<>();
                for (String path : pages) {
                    assertThat(narrow.go(path).status()).as(path).isEqualTo(200);
                    looksRight(narrow, path, language, english);
                }
                assertThat(narrow.go("/console/nothing").status()).isEqualTo(404);
                looksRight(narrow, "/console/nothing", language, english);
                assertThat(english).isEmpty();
            }
        }
    }

    /** Over the wire, with an empty cache: the page, its style, scripts and fonts. A later one is only the page. */
    @Test
    void everyFirstPageHasAtMost100KilobytesAndEveryUpdate5() {
        try (Desk desk = Desk.open(spean)) {
            Page page = desk.signIn(all).page();
            for (int more = 0; more < 20; more++) {
                draft(page);
            }
            desk.go("/console/language/km");
            Weight weight = new Weight(desk);
            for (String path : List.of(
                    "/console/overview",
                    "/console/alerts",
                    "/console/alerts/new",
                    examples.get("/console/alerts/:id"),
                    "/console/people",
                    examples.get("/console/people/:id"),
                    "/console/facts",
                    "/console/facts/agencies",
                    "/console/facts/hotlines",
                    "/console/facts/hotlines/kh_police_117",
                    "/console/facts/corridors",
                    "/console/facts/prompts",
                    "/console/facts/prompts/km/main.menu",
                    "/console/facts/flows/main",
                    "/console/health",
                    "/console/audit",
                    "/console/staff",
                    "/console/sessions",
                    "/console/phone/1")) {
                assertThat(weight.ofFirst(path)).as("bytes of " + path).isBetween(1L, FIRST_BYTES);
                for (Map.Entry<String, Long> update : weight.ofUpdates().entrySet()) {
                    assertThat(update.getValue())
                            .as("bytes of " + update.getKey())
                            .isLessThanOrEqualTo(UPDATE_BYTES);
                }
            }
        }
    }

    private void draft(Page page) {
        page.navigate("/console/alerts/new");
        page.fill("#title", "ច្រកព្រំដែនប៉ោយប៉ែតបិទ");
        page.click("button[value=keep]");
        page.waitForURL(ALERT);
    }

    @Test
    void pagesOfErrorsAreReadableToo() {
        try (Desk narrow = Desk.narrow(spean);
                Desk looks = Desk.narrow(spean)) {
            narrow.signIn(all);
            looks.signIn(viewer);
            for (String language : List.of("en", "km")) {
                Set<String> english = new TreeSet<>();
                looks.go("/console/language/" + language);
                assertThat(looks.go("/console/health").status()).isEqualTo(403);
                looksRight(looks, "/console/health", language, english);
                narrow.go("/console/language/" + language);
                for (Map.Entry<String, String> form : Map.of(
                                "/console/alerts/new",
                                "button[value=go]",
                                "/console/facts/agencies",
                                "form[enctype] button",
                                "/console/facts/hotlines/kh_police_117",
                                "form[action$='/call'] button",
                                "/console/facts/corridors/kh_my",
                                "main form button",
                                examples.get("/console/people/:id") + "/number",
                                "main form button",
                                examples.get("/console/alerts/:id") + "/reject",
                                "form[action$='/reject'] button")
                        .entrySet()) {
                    narrow.go(form.getKey());
                    narrow.page().click(form.getValue());
                    assertThat(narrow.page()
                                    .locator(".summary-of-errors, .error")
                                    .count())
                            .as(form.getKey())
                            .isPositive();
                    looksRight(narrow, form.getKey() + "-errors", language, english);
                }
                assertThat(english).isEmpty();
            }
        }
    }

    private void looksRight(Desk desk, String path, String language, Set<String> english) {
        Axe.assertNoViolations(desk.page());
        desk.fits();
        if (language.equals("km")) {
            assertThat(desk.page().getAttribute("html", "lang")).as(path).isEqualTo("km");
            english(desk.page()).forEach(word -> english.add(path + ": " + word));
            desk.picture("page" + named(path).replaceAll("[^a-z0-9]+", "-") + "-km");
        }
    }

    /** Without what differs from run to run. */
    private String named(String path) {
        String name = path;
        for (Map.Entry<String, String> one : examples.entrySet()) {
            name = name.replace(one.getValue(), one.getKey());
        }
        return name;
    }

    private static List<String> english(Page page) {
        return ENGLISH.matcher((String) page.evaluate(OWN_WORDS))
                .results()
                .map(MatchResult::group)
                .filter(word -> !NAMES.contains(word))
                .toList();
    }

    /** Every page of the router, with an example for each that needs one. */
    private List<String> pages() {
        return spean.pages().stream()
                .filter(page -> !page.changes() && !NO_PAGES.contains(page.path()))
                .map(page -> example(page.path()))
                .sorted()
                .toList();
    }

    private String example(String path) {
        for (Map.Entry<String, String> one : examples.entrySet()) {
            if (path.startsWith(one.getKey())) {
                return one.getValue() + path.substring(one.getKey().length());
            }
        }
        assertThat(path).as("a page for which this test has no example").doesNotContain(":");
        return path;
    }

    private String path(Page page) {
        return page.url().replace(spean.url(), "");
    }
}
