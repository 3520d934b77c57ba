package org.spean.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.spean.app.ConsoleSpean;
import org.spean.app.support.Folders;
import org.spean.staff.StaffAccount;

/**
 * A browser of its own, as one member of the staff has it. Fails at {@link #close} when a page broke the content policy or a script of
 * ours failed.
 */
public final class Desk implements AutoCloseable {
    /** The narrowest screen that every page must fit (WCAG 1.4.10). */
    public static final int NARROW = 320;

    static final int PATIENCE_MILLIS = 20_000;
    private static final int MOST_TABS = 80;

    private final UnaryOperator<String> codes;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Future<?> watch = Chromium.watch();

    private Desk(ConsoleSpean spean, Browser.NewContextOptions options) {
        this(Chromium.browser(), spean.url(), spean::code, options);
    }

    private Desk(Browser browser, String url, UnaryOperator<String> codes, Browser.NewContextOptions options) {
        this.codes = codes;
        this.context = browser.newContext(options.setBaseURL(url).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Content-Security-Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** A common screen, in English by the account of who signs in. */
    public static Desk open(ConsoleSpean spean) {
        return new Desk(spean, new Browser.NewContextOptions().setViewportSize(1_100, 800));
    }

    /** At a service that runs elsewhere, without a slash at the end; its people sign in by {@link #signIn(String, String, String)}. */
    public static Desk at(String url, int width) {
        UnaryOperator<String> none = account -> {
            throw new AssertionError("nobody knows the codes of this service");
        };
        return new Desk(Chromium.browser(), url, none, new Browser.NewContextOptions().setViewportSize(width, 800));
    }

    /** A telephone, {@link #NARROW} wide. */
    public static Desk narrow(ConsoleSpean spean) {
        return new Desk(spean, new Browser.NewContextOptions().setViewportSize(NARROW, 640));
    }

    /** In another browser than the usual one, by an address that may be another than {@link ConsoleSpean#url}. */
    static Desk in(Browser browser, ConsoleSpean spean, String url) {
        return new Desk(browser, url, spean::code, new Browser.NewContextOptions().setViewportSize(NARROW, 640));
    }

    /** Without JavaScript. */
    public static Desk withoutScript(ConsoleSpean spean) {
        return new Desk(spean, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens a page, e.g. {@code /console/people}. */
    public Response go(String path) {
        return page.navigate(path);
    }

    /** Signs in by the page, as people do. */
    public Desk signIn(StaffAccount account) {
        return signIn(account.name(), ConsoleSpean.PASSWORD, codes.apply(account.id()));
    }

    /** The same with what somebody was told. */
    public Desk signIn(String name, String password, String code) {
        go("/console/sign-in");
        page.fill("#name", name);
        page.fill("#password", password);
        page.fill("#code", code);
        page.click("main button[type=submit]");
        assertThat(page.url()).as("where the sign-in led").doesNotContain("sign-in");
        return this;
    }

    /** Goes there by Tab alone, and presses Enter. */
    public void pressByKey(String selector) {
        focusByKey(selector);
        page.keyboard().press("Enter");
    }

    /** Goes there by Tab alone, and types. */
    public void typeByKey(String selector, String text) {
        focusByKey(selector);
        page.keyboard().insertText(text);
    }

    private void focusByKey(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    /** Kept for people to look at: {@code target/screenshots/NAME.png}. */
    public void picture(String name) {
        Path file = Folders.project().resolve("target/screenshots/" + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Nothing must be cut off or need scrolling sideways. */
    public void fits() {
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        assertThat(((Number) wide).intValue())
                .as("width of " + page.url())
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            watch.cancel(false);
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
