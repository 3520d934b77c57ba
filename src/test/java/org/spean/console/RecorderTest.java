package org.spean.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Tones;
import org.spean.console.support.Axe;
import org.spean.console.support.Desk;
import org.spean.console.support.Microphone;
import org.spean.console.support.Wire;
import org.spean.staff.Role;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;

/** Prompts recorded on their page, in a browser with a microphone that is played to (issue 6, item 4; decision 0011). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecorderTest {
    /** Heard by staff only: nothing that other tests hear. */
    private static final String LIST = "/console/facts/prompts/en/path/staff";

    private static final String PROMPTS = "/console/facts/prompts";
    private static final Pattern RECORDED = Pattern.compile("^[2-9]\\.[0-9] seconds, loud enough\\. .*");
    private static final Pattern TWO_SECONDS = Pattern.compile("^[2-9] of 60 seconds$");

    /** A microphone of which a test says how loud it is: 1 is full scale. */
    private static final String LOUDNESS = """
            volume => { navigator.mediaDevices.getUserMedia = async () => {
              const audio = new AudioContext();
              const tone = new OscillatorNode(audio, {frequency: 400});
              const out = audio.createMediaStreamDestination();
              tone.connect(new GainNode(audio, {gain: volume})).connect(out);
              tone.start();
              return out.stream;
            }; }""";

    /** htmx keeps the path of the page. */
    private static final String STORED = """
            async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), await caches.keys(),
              await indexedDB.databases()])""";

    private final ConsoleSpean spean = ConsoleSpean.shared();
    private final Microphone microphone = new Microphone(Tones.wav(1_500, 0.3));
    private StaffAccount editor;
    private StaffAccount supervisor;
    private String first;
    private String second;

    @BeforeAll
    void enrol() {
        editor = spean.enrol("Keo Speaks", Role.EDITOR);
        supervisor = spean.enrol("Nov Listens", Role.SUPERVISOR);
        try (Desk desk = Desk.open(spean)) {
            desk.signIn(supervisor).go(LIST);
            List<Locator> prompts = desk.page().locator("main table a").all();
            first = prompts.get(0).getAttribute("href");
            second = prompts.get(1).getAttribute("href");
        }
    }

    @AfterAll
    void stop() {
        microphone.close();
    }

    @Test
    void whatIsSpokenIntoTheBrowserIsHeardKeptAndApprovedByAnotherByKeyboardAlone() {
        try (Desk speaks = microphone.allowed(spean);
                Desk approves = Desk.open(spean)) {
            speaks.signIn(editor).go(first);
            Page page = speaks.page();
            page.evaluate("""
                    () => { const start = AudioBufferSourceNode.prototype.start;
                      AudioBufferSourceNode.prototype.start = function () {
                        window.heard = this.buffer.duration; start.call(this); }; }""");
            assertThat(state(page)).containsText("Press Record");
            speaks.pressByKey("#recorder-record");
            assertThat(state(page)).hasText("Recording.");
            assertThat(page.locator("#recorder-time")).hasText(TWO_SECONDS);
            assertThat(page.locator("#recorder-meter")).isVisible();
            speaks.picture("facts-prompt-recording-en");
            Axe.assertNoViolations(page);
            assertThat(page.locator("#recorder-stop")).isFocused();
            page.keyboard().press("Enter");
            assertThat(state(page)).hasText(RECORDED);
            Axe.assertNoViolations(page);
            speaks.fits();
            speaks.picture("facts-prompt-recorded-en");
            assertThat(page.locator("#recorder-listen")).isFocused();
            page.keyboard().press("Enter");
            assertThat(state(page)).containsText("You hear");
            assertThat(state(page)).hasText(RECORDED);
            assertThat(((Number) page.evaluate("window.heard")).doubleValue()).isBetween(2.0, 9.9);

            speaks.pressByKey("#recorder-keep");
            assertThat(page.locator("main")).containsText("Spoken by " + editor.id());
            String sound = page.locator("main audio").first().getAttribute("src");
            byte[] clip = page.request().get(sound).body();
            assertThat(clip.length / 8_000.0).as("seconds of the clip").isBetween(1.0, 9.9);
            assertThat(hertz(clip)).as("the tone, with the pauses it has").isBetween(280.0, 410.0);

            approves.signIn(supervisor).go(PROMPTS);
            approves.page().click("main ul a[href='" + first + "']");
            approves.page().click("#approve");
            assertThat(approves.page().locator("#approve")).hasCount(0);
            approves.go("/console/audit");
            Locator trail = approves.page().locator("main");
            String prompt = first.substring(first.lastIndexOf('/') + 1);
            assertThat(trail).containsText("A recording is kept");
            assertThat(trail).containsText("A recording is approved");
            assertThat(trail).containsText(prompt);
        }
    }

    @Test
    void aLineThatBreaksAndASessionThatEndsLoseNoRecording() {
        try (Desk desk = microphone.allowed(spean)) {
            desk.signIn(editor).go(second);
            Page page = desk.page();
            record(page);
            page.route("**/upload", Route::abort);
            page.click("#recorder-keep");
            assertThat(state(page)).containsText("It did not arrive");
            page.unroute("**/upload");
            desk.context().clearCookies();
            page.click("#recorder-keep");
            assertThat(state(page)).containsText("You are signed out");
            Page other = desk.context().newPage();
            other.navigate("/console/sign-in");
            other.fill("#name", editor.name());
            other.fill("#password", ConsoleSpean.PASSWORD);
            other.fill("#code", spean.code(editor.id()));
            other.click("main button[type=submit]");
            assertThat(other.locator("nav.menu")).isVisible();
            page.click("#recorder-keep");
            assertThat(page.locator("main")).containsText("Spoken by " + editor.id());
        }
    }

    @Test
    void tooQuietAndTooLoudAreSaidAndTheRefusalIsInTheLanguageOfThePage() {
        try (Desk desk = microphone.allowed(spean)) {
            desk.signIn(editor).go(second);
            Page page = desk.page();
            page.evaluate(LOUDNESS, 4);
            record(page);
            assertThat(state(page)).containsText("too loud");
            desk.go("/console/language/km?to=" + second);
            page.evaluate(LOUDNESS, 0.000_3);
            record(page);
            assertThat(state(page)).containsText("ស្ងាត់ពេក");
            Axe.assertNoViolations(page);
            desk.fits();
            desk.picture("facts-prompt-quiet-km");
            page.click("#recorder-keep");
            assertThat(state(page)).containsText("ការថតនេះប្រើមិនបានទេ");
            assertThat(state(page).textContent()).doesNotContainPattern("[A-Za-z]");
            assertThat(page.locator("#recorder-record")).isVisible();
        }
    }

    /** On the page that says that an upload was no sound: it may use the microphone, too. */
    @Test
    void itStopsByItselfAtTheLongestThatTheAudioChainTakes() {
        try (Desk desk = microphone.allowed(spean)) {
            desk.signIn(editor).go(second);
            Page page = desk.page();
            assertThat(page.getAttribute("#recorder", "data-most-seconds")).isEqualTo("60");
            page.setInputFiles("#file", new FilePayload("a.wav", "audio/wav", new byte[] {1, 2, 3}));
            page.click("#upload button");
            assertThat(page.locator("#file-error")).isVisible();
            page.evaluate("document.getElementById('recorder').dataset.mostSeconds = 1");
            page.click("#recorder-record");
            assertThat(state(page)).hasText(Pattern.compile("^It stopped at the longest .* (0\\.9|1\\.0) seconds, .*"));
            assertThat(page.locator("#recorder-keep")).isVisible();
        }
    }

    @Test
    void whoLeavesThePageLeavesNothingBehind() {
        try (Desk desk = microphone.allowed(spean)) {
            desk.signIn(editor).go(second);
            Page page = desk.page();
            Object before = page.evaluate(STORED);
            record(page);
            page.evaluate("""
                    () => { const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
                      navigator.mediaDevices.getUserMedia = async (what) => (window.stream = await ask(what)); }""");
            page.click("#recorder-record");
            assertThat(state(page)).hasText("Recording.");
            page.evaluate("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");
            assertThat(page.evaluate("() => window.stream.getTracks().every((track) => track.readyState === 'ended')"))
                    .isEqualTo(true);
            assertThat(state(page)).containsText("Press Record");
            assertThat(page.locator("#recorder-keep")).isHidden();
            assertThat(page.evaluate(STORED)).isEqualTo(before);
        }
    }

    @Test
    void whoSaysNoToTheBrowserReadsWhatToDoInBothLanguages() {
        try (Desk desk = microphone.denied(spean)) {
            desk.signIn(editor).go(second);
            Page page = desk.page();
            page.click("#recorder-record");
            assertThat(state(page)).containsText("does not let this page use the microphone");
            assertUploadStays(page);
            desk.go("/console/language/km?to=" + second);
            page.click("#recorder-record");
            assertThat(state(page)).containsText("សូមអនុញ្ញាត");
            Axe.assertNoViolations(page);
            desk.fits();
        }
    }

    @Test
    void withoutAMicrophoneOrWithOneThatIsTakenItIsSaid() {
        try (Desk desk = microphone.allowed(spean)) {
            Page page = desk.signIn(editor).page();
            page.addInitScript(
                    "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotReadableError'); }");
            desk.go(second);
            page.click("#recorder-record");
            assertThat(state(page)).containsText("another program");
            page.addInitScript("navigator.mediaDevices.enumerateDevices = async () => []");
            desk.go(second);
            assertThat(state(page)).containsText("No microphone was found");
            assertThat(page.locator("#recorder-record")).isHidden();
            assertUploadStays(page);
        }
    }

    @Test
    void onAPageWithoutHttpsOrWithoutScriptItIsSaidAndTheUploadStays() {
        try (Desk plain = microphone.plain(spean);
                Desk withoutScript = Desk.withoutScript(spean)) {
            SignInResult.SignedIn session = spean.signedIn(editor);
            String host = spean.url().replace("127.0.0.1", "spean.test");
            plain.context().addCookies(List.of(new Cookie("spean", session.cookie()).setUrl(host)));
            plain.go(second);
            assertThat(state(plain.page())).containsText("begin with https");
            assertThat(plain.page().locator("#recorder-record")).isHidden();
            assertUploadStays(plain.page());

            withoutScript.signIn(editor).go(second);
            assertThat(state(withoutScript.page())).containsText("needs JavaScript");
            assertThat(withoutScript.page().locator("#recorder-buttons")).isHidden();
            assertUploadStays(withoutScript.page());
        }
    }

    @Test
    void theMicrophoneIsGivenToThisPageOnlyAndOnlyForWhoMayRecord() {
        Wire may = new Wire(spean.url()).cookie("spean", spean.signedIn(editor).cookie());
        Wire looks = new Wire(spean.url())
                .cookie(
                        "spean",
                        spean.signedIn(spean.enrol("Ros Looks", Role.VIEWER)).cookie());
        assertThat(microphone(may, first)).isEqualTo("(self)");
        assertThat(microphone(looks, first)).isEqualTo("()");
        for (String other : List.of(
                PROMPTS, LIST, PROMPTS + "/en/none", "/console/facts", "/console/overview", "/console/sign-in")) {
            assertThat(microphone(may, other)).as(other).isEqualTo("()");
        }
    }

    private static String microphone(Wire wire, String path) {
        List<String> policies = wire.get(path).headers().allValues("Permissions-Policy");
        assertThat(policies).hasSize(1);
        return policies.getFirst().replaceFirst(".*microphone=", "");
    }

    /** Of µ-law at 8 kHz: its top bit is the sign. A wave that is silent for a moment is counted as lower than it is. */
    private static double hertz(byte[] clip) {
        int changes = 0;
        for (int i = 100; i < clip.length; i++) {
            changes += (clip[i] ^ clip[i - 1]) < 0 ? 1 : 0;
        }
        return changes / 2.0 * 8_000 / (clip.length - 100);
    }

    private static void record(Page page) {
        page.click("#recorder-record");
        assertThat(page.locator("#recorder-time")).hasText(Pattern.compile("^[2-9] .*60.*"));
        page.click("#recorder-stop");
        assertThat(page.locator("#recorder-keep")).isVisible();
    }

    private static void assertUploadStays(Page page) {
        assertThat(page.locator("#upload #file")).isVisible();
        assertThat(page.locator("#upload button")).isVisible();
    }

    private static Locator state(Page page) {
        return page.locator("#recorder-state");
    }
}
