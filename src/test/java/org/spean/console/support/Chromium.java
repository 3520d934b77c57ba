package org.spean.console.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one browser of this JVM: an installed Chromium. To be used from one thread.
 *
 * <p>All limits of time of Playwright are kept by its driver, a process beside the browser; a driver that is stuck keeps none, and whoever
 * waits for it waits for ever (playwright-java, issue 1990). So there is a limit of ours, {@link #watch}.
 */
final class Chromium {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);

    /** Longer than any test keeps a browser. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("browser-watch").factory());

    /** The same without windows and what belongs to them: half the work for the machine. It plays no sounds to a microphone. */
    private static final List<String> SHELLS = List.of("/usr/bin/chromium-headless-shell");

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> USUAL = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--disable-dev-shm-usage");

    /** None before the first test with a browser, and after it was killed. */
    private static volatile @Nullable Browser one;

    private Chromium() {}

    static Browser browser() {
        Browser browser = one;
        if (browser == null) {
            browser = launch();
            one = browser;
        }
        return browser;
    }

    private static Browser launch() {
        // On two cores with other tests beside it a page may take long.
        PlaywrightAssertions.setDefaultAssertionTimeout(Desk.PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Not closed by hand: the driver ends with its pipe, the browser with the driver.
        return playwright.chromium().launch(options(USUAL, SHELLS));
    }

    /**
     * To be cancelled when the work in a browser is done. Else its driver is killed after a while, with the browser: the test that waits
     * for it fails, by its name, and the next ones get a new browser.
     */
    static Future<?> watch() {
        return watch(LONGEST);
    }

    static Future<?> watch(Duration longest) {
        return WATCH.schedule(() -> kill(longest), longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void kill(Duration longest) {
        LOG.error("the browser's driver is killed: a test has kept it for more than {}", longest);
        one = null;
        drivers().forEach(ProcessHandle::destroyForcibly);
    }

    static List<ProcessHandle> drivers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("playwright"))
                .toList();
    }

    /** A second one, whole, started with more words than usual; whoever has it started closes it. */
    static Browser another(List<String> words) {
        List<String> all = Stream.concat(USUAL.stream(), words.stream()).toList();
        return browser().browserType().launch(options(all, List.of()));
    }

    private static BrowserType.LaunchOptions options(List<String> words, List<String> rather) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(installed(rather))
                .setArgs(words);
    }

    private static Path installed(List<String> rather) {
        Stream<String> named = Stream.of(System.getenv("SPEAN_CHROMIUM")).filter(Objects::nonNull);
        return Stream.of(named, rather.stream(), PLACES.stream())
                .flatMap(places -> places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No Chromium: install one (Debian: apt-get install chromium), or set"
                                + " SPEAN_CHROMIUM to its path."));
    }
}
