package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Phone;
import org.spean.console.support.Corpus;
import org.spean.console.support.Desk;
import org.spean.console.support.Walker;
import org.spean.console.support.Wire;
import org.spean.model.Language;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** The hostile corpus in every form and every place that shows what a person wrote, in a browser (C5; C1 1.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {
    /** Would end the walk, or are files. */
    private static final Set<String> LEAVING =
            Set.of("POST /console/sign-out", "POST /console/audit/export", "POST /console/overview/export");

    /** What links do not lead to: what scripts fetch, files, and what is only there when all is stopped. */
    private static final List<String> PARTS_OF_PAGES = List.of(
            "GET /console/alerts/stopped",
            "GET /console/people/list",
            "GET /console/facts/wordings/approved.csv",
            "GET /console/doorbell",
            "GET /console/doorbell/now",
            "GET /console/sign-in");

    /** Every word that some page reads behind the question mark. */
    private static final List<String> QUERIES = List.of(
            "to", "who", "object", "from", "action", "before", "kind", "page", "mine", "waiting", "after", "outcome",
            "cursor", "done", "taken", "seen", "call");

    /** Short enough for every field that is kept. */
    private static final List<String> SHORT = List.of(
            "<img src=x onerror=window.hacked=1>",
            "\" autofocus onfocus=window.hacked=1 x=\"",
            "a\u202ekhmer\u202c\u2067b\u2069\u0000c");

    private final ConsoleSpean spean = ConsoleSpean.start(Map.of());
    private StaffAccount everything;

    @BeforeAll
    void write() {
        everything = spean.enrol("Eve <img src=x onerror=window.hacked=1>", Role.values());
        List<String> pieces = Corpus.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Phone phone = spean.newPhone();
            phone.text("0");
            phone.text(pieces.get(i));
            phone.text(pieces.get((i + 1) % pieces.size()));
        }
        for (String text : SHORT) {
            Phone phone = spean.newPhone();
            for (String one : List.of("REPORT", "1", text, text, text, "012 000 091")) {
                phone.text(one);
            }
        }
    }

    @AfterAll
    void close() {
        spean.close();
    }

    @Test
    void whatAnybodyWritesIsWordsAndNothingElseWhereverItIsShown() {
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(everything);
            Walker walker = new Walker(desk, spean.pages());
            walker.walk("/console");
            Set<String> sent = new TreeSet<>(LEAVING);
            for (int round = 0; round < 2; round++) {
                for (String form : walker.forms().stream()
                        .sorted(HostileTextTest::lastOnesLast)
                        .toList()) {
                    if (sent.add(form)) {
                        fill(walker, form);
                    }
                }
                walker.walk("/console");
            }
            assertThat(walker.wrong()).isEmpty();
            assertThat(sent).hasSizeGreaterThan(20);
            // A page that no link leads to is not attacked here: it must be known for that.
            assertThat(spean.pages().stream()
                            .filter(one -> !one.changes() && !one.path().contains(":"))
                            .map(one -> "GET " + one.path())
                            .filter(one -> !walker.pages().contains(one)))
                    .containsExactlyInAnyOrderElementsOf(PARTS_OF_PAGES);
        }
    }

    @Test
    void whoeverApprovesSeesTheWordsOfAnotherAsWords() {
        spean.subscribe("+85512000077", Language.EN, "KH-12");
        Wire author = new Wire(spean.url())
                .cookie("spean", spean.signedIn(everything).cookie())
                .cookie("spean-language", "en");
        String csrf = author.csrf("/console/sessions");
        HttpResponse<String> kept = author.post(
                "/console/alerts/new",
                "_csrf",
                csrf,
                "_op",
                "hostile",
                "do",
                "keep",
                "title",
                SHORT.get(0),
                "texts.en",
                String.join(" ", SHORT),
                "texts.km",
                String.join(" ", SHORT),
                "channel",
                "sms",
                "audience",
                "all",
                "longTexts",
                "yes",
                "urgent",
                SHORT.get(1),
                "valid",
                "60",
                "validForMinutes",
                "60");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        String alert = kept.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> submitted = author.post(alert + "/submit", "_csrf", csrf, "_op", "submit", "version", "1");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(303);
        try (Desk desk = Desk.open(spean)) {
            Walker walker = new Walker(
                    desk.signIn(spean.enrol("Second Pair", Role.APPROVER, Role.SENDER, Role.EDITOR)), spean.pages());
            for (String page : List.of("", "/approve", "/reject", "/edit", "/cancel", "/test", "/people")) {
                walker.open(alert + page);
            }
            assertThat(walker.forms()).contains("POST /console/alerts/:id/approve", "POST /console/alerts/:id/reject");
            assertThat(walker.wrong()).isEmpty();
        }
    }

    @Test
    void whatStandsInAnAddressIsWordsToo() {
        try (Desk desk = Desk.open(spean)) {
            Walker walker = new Walker(desk.signIn(spean.enrol("Address Eve", Role.values())), spean.pages());
            for (PageRoute page : spean.pages()) {
                if (!page.changes() && isWhole(page.path())) {
                    String text = URLEncoder.encode(String.join("\r\nX-Injected: yes", SHORT), StandardCharsets.UTF_8);
                    String query = String.join("=" + text + "&", QUERIES) + "=" + text;
                    walker.open(page.path().replaceAll(":[A-Za-z]+", text) + "?" + query);
                }
            }
            assertThat(walker.wrong()).isEmpty();
        }
    }

    /** Neither a part of a page nor a file. */
    private static boolean isWhole(String path) {
        return !path.matches(
                ".*/(list|now|progress|screen|doorbell|:format|:recording|:code)|.*\\.csv|/console/alerts/stopped");
    }

    private static void fill(Walker walker, String form) {
        List<String> families = new ArrayList<>(Corpus.families().values().stream()
                .map(family -> String.join("\n", family))
                .toList());
        turn(walker, form, families);
        turn(walker, form, new ArrayList<>(SHORT));
    }

    /** Until every text was in some field. */
    private static void turn(Walker walker, String form, List<String> texts) {
        int fields = 1;
        for (int done = 0; fields > 0 && done < texts.size(); done += fields) {
            fields = walker.send(form, texts, done, file(texts.getFirst()));
            Collections.rotate(texts, -fields);
        }
    }

    /** What ends a conversation or stops everything. */
    private static int lastOnesLast(String one, String other) {
        return rank(one) - rank(other);
    }

    private static int rank(String form) {
        return form.matches(".*/(close|stop|release|disable|end|cancel|reject)") ? 1 : 0;
    }

    private static FilePayload file(String text) {
        String cell = '"' + text.replace("\"", "\"\"") + '"';
        String csv = "name_latin,licence,status,short_name\n" + cell + ",101,licensed," + cell + "\n";
        return new FilePayload(
                text.strip().replaceAll("[\\s\\p{Cntrl}/]", "_") + ".csv",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }
}
