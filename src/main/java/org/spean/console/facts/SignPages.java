package org.spean.console.facts;

import java.util.List;
import java.util.function.Supplier;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.pages.facts.JtesignsGenerated;
import org.spean.content.ContentPack;

/** The signs that an offer may be a trap, and what they weigh. They are changed in the content pack only. */
public final class SignPages implements Part {
    private final Supplier<ContentPack> pack;

    public SignPages(Supplier<ContentPack> pack) {
        this.pack = pack;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(PageRoute.get(
                "/console/facts/signs",
                FactRoles.LOOK,
                visit -> Answer.page(out -> JtesignsGenerated.render(
                        out, null, visit.frame(), pack.get().offer()))));
    }
}
