package org.spean.console.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Signals;

/** A browser that hangs costs one test, not the run. */
class ChromiumTest {
    @Test
    void aDriverThatAnswersNobodyIsKilledAndTheNextTestHasAnotherBrowser() {
        Browser stuck = Chromium.browser();
        Chromium.drivers().forEach(driver -> Signals.send("STOP", driver.pid()));
        Future<?> watch = Chromium.watch(Duration.ofSeconds(1));
        assertThatThrownBy(stuck::newContext).isInstanceOf(PlaywrightException.class);
        assertThat(watch.isDone()).isTrue();
        try (BrowserContext works = Chromium.browser().newContext()) {
            assertThat(works.newPage().title()).isEmpty();
        }
        assertThat(Chromium.browser()).isSameAs(Chromium.browser()).isNotSameAs(stuck);
    }
}
