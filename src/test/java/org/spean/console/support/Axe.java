package org.spean.console.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/** Looks at a page for barriers, by axe-core: WCAG 2.2, levels A and AA. */
public final class Axe {
    private static final String SCRIPT = read();
    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
              .violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '))
            """;

    /** Where it was looked before. */
    private static final Set<BrowserContext> KNOWS = Collections.newSetFromMap(new WeakHashMap<>());

    private Axe() {}

    /** Of a page with JavaScript on. */
    public static void assertNoViolations(Page page) {
        // By the debugger: the content policy of the page is not asked, and need not be loosened.
        if (KNOWS.add(page.context())) {
            // Half a megabyte, that every later page then has from the browser itself.
            page.context().addInitScript(SCRIPT);
            page.evaluate(SCRIPT + "; undefined");
        }
        List<?> found = (List<?>) page.evaluate(RUN);
        assertThat(found).as("barriers on " + page.url()).isEmpty();
    }

    private static String read() {
        try (InputStream file =
                Objects.requireNonNull(Axe.class.getResourceAsStream("/org/spean/console/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
