package org.spean.console.facts;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JteleafletGenerated;
import org.spean.leaflet.LeafletFormat;
import org.spean.leaflet.LeafletOrder;
import org.spean.leaflet.LeafletResult;
import org.spean.leaflet.PaperSize;
import org.spean.model.Language;

/** Leaflets and posters to print, made of what people are told now. */
public final class LeafletPages implements Part {
    /** In the address: one language or both, Khmer first. */
    public static final List<String> LANGUAGES = List.of("both", "km", "en");

    private static final String PATH = "/console/facts/leaflet";

    private final Function<LeafletOrder, Future<LeafletResult>> print;

    /** @param print on a worker */
    public LeafletPages(Function<LeafletOrder, Future<LeafletResult>> print) {
        this.print = print;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, FactRoles.LOOK, visit -> page(visit, 200, Optional.empty())),
                PageRoute.get(PATH + "/:size/:language/:format", FactRoles.LOOK, this::file));
    }

    private static Future<Answer> page(Visit visit, int status, Optional<String> refused) {
        return Answer.page(status, out -> JteleafletGenerated.render(out, null, visit.frame(), refused));
    }

    private Future<Answer> file(Visit visit) {
        Optional<LeafletOrder> order = order(visit);
        if (order.isEmpty()) {
            return Answer.missing();
        }
        String name = "spean-" + order.get().size().word() + "-" + visit.parameter("language") + "."
                + order.get().format().word();
        return print.apply(order.get()).compose(result -> switch (result) {
            case LeafletResult.Refused refused -> page(visit, 409, Optional.of(refused.reason()));
            case LeafletResult.Printed printed ->
                Future.succeededFuture(
                        new Answer.Bytes(printed.format().mediaType(), Buffer.buffer(printed.bytes()), name));
        });
    }

    private static Optional<LeafletOrder> order(Visit visit) {
        String spoken = visit.parameter("language");
        List<Language> languages = spoken.equals(LANGUAGES.getFirst())
                ? List.of(Language.KM, Language.EN)
                : Language.ofCode(spoken).stream().toList();
        return LeafletFormat.ofWord(visit.parameter("format"))
                .filter(format -> !languages.isEmpty())
                .flatMap(format -> PaperSize.ofWord(visit.parameter("size"))
                        .map(size -> new LeafletOrder(format, size, languages)));
    }
}
