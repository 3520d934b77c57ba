package org.spean.console.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The one browser of this JVM: an installed Chromium. To be used from one thread. */
final class Chromium {
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

    private static final class One {
        private static final Browser BROWSER = launch();

        private static Browser launch() {
            // On two cores with other tests beside it a page may take long.
            PlaywrightAssertions.setDefaultAssertionTimeout(Desk.PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // Not closed by hand: the driver ends with its pipe, the browser with the driver.
            return playwright.chromium().launch(options(USUAL));
        }
    }

    private Chromium() {}

    static Browser browser() {
        return One.BROWSER;
    }

    /** A second one, started with more words than usual; whoever has it started closes it. */
    static Browser another(List<String> words) {
        List<String> all = Stream.concat(USUAL.stream(), words.stream()).toList();
        return browser().browserType().launch(options(all));
    }

    private static BrowserType.LaunchOptions options(List<String> words) {
        return new BrowserType.LaunchOptions().setExecutablePath(installed()).setArgs(words);
    }

    private static Path installed() {
        return Stream.concat(Stream.of(System.getenv("SPEAN_CHROMIUM")).filter(Objects::nonNull), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No Chromium: install one (Debian: apt-get install chromium), or set"
                                + " SPEAN_CHROMIUM to its path."));
    }
}
