package org.spean.console.facts;

import java.util.List;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Part.MenuEntry;
import org.spean.console.pages.facts.JtefactsGenerated;

/** What there is to keep true: the way to the other pages of this part. */
public final class FactsPages implements Part {
    private static final String PATH = "/console/facts";

    private final List<MenuEntry> entries;

    /** @param parts the other pages, in their order */
    public FactsPages(List<MenuEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(
                PATH,
                FactRoles.LOOK,
                visit -> Answer.page(out -> JtefactsGenerated.render(
                        out,
                        null,
                        visit.frame(),
                        entries.stream()
                                .filter(entry -> visit.frame().may(entry.roles()))
                                .toList()))));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "facts.menu", FactRoles.LOOK));
    }
}
