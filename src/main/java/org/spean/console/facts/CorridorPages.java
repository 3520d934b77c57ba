package org.spean.console.facts;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.checks.CorridorEntry;
import org.spean.checks.CorridorNow;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JtecorridorGenerated;
import org.spean.console.pages.facts.JtecorridorsGenerated;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.conversation.CorridorStore;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.text.Digits;

/** The dated status of each country pair, and news of it. */
public final class CorridorPages implements Part {
    private static final String PATH = "/console/facts/corridors";

    private final Supplier<ContentPack> pack;
    private final CorridorStore store;
    private final int verifyEveryDays;

    /** @param verifyEveryDays news older than this is said to be not confirmed */
    public CorridorPages(Supplier<ContentPack> pack, CorridorStore store, int verifyEveryDays) {
        this.pack = pack;
        this.store = store;
        this.verifyEveryDays = verifyEveryDays;
    }

    /** A corridor as people are told of it now. */
    public record Row(Corridor corridor, boolean confirmed) {}

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, FactRoles.LOOK, this::list),
                PageRoute.get(PATH + "/:id", FactRoles.LOOK, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/:id", FactRoles.EDIT, this::enter));
    }

    private Future<Answer> list(Visit visit) {
        return store.all().compose(news -> {
            List<Row> rows = pack.get().corridors().keySet().stream()
                    .flatMap(id -> row(id, news, visit).stream())
                    .sorted(Comparator.comparing(Row::confirmed)
                            .thenComparing(row -> row.corridor().asOf().orElse(LocalDate.MIN))
                            .thenComparing(row -> row.corridor().id()))
                    .toList();
            return Answer.page(
                    out -> JtecorridorsGenerated.render(out, null, visit.frame(), rows, today(visit), pack.get()));
        });
    }

    private Optional<Row> row(String id, Map<String, CorridorNews> news, Visit visit) {
        return CorridorNow.of(pack.get(), news, id)
                .map(corridor -> new Row(corridor, CorridorNow.isConfirmed(corridor, today(visit), verifyEveryDays)));
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        String id = visit.parameter("id");
        if (!pack.get().corridors().containsKey(id)) {
            return Answer.missing();
        }
        return Future.all(store.all(), store.history(id)).compose(both -> {
            Row row = row(id, both.resultAt(0), visit).orElseThrow();
            List<CorridorNews> past = both.resultAt(1);
            return Answer.page(
                    status,
                    out -> JtecorridorGenerated.render(
                            out, null, visit.frame(), row, past, visit.form(), faults, pack.get()));
        });
    }

    private Future<Answer> enter(Visit visit) {
        String id = visit.parameter("id");
        if (!pack.get().corridors().containsKey(id)) {
            return Answer.missing();
        }
        Form form = visit.form();
        CorridorEntry entry = new CorridorEntry(
                form.text("status"), Digits.fold(form.text("asOf")), form.text("source"), words(form));
        return switch (entry.check(id, visit.by(), visit.now(), today(visit))) {
            case CorridorEntry.Checked.Faulty faulty -> page(visit, 422, faults(visit, faulty.faults()));
            case CorridorEntry.Checked.Fine fine ->
                store.put(fine.news()).compose(entered -> switch (entered) {
                    case CorridorStore.Entered.Told told -> Answer.moved(PATH + "/" + id);
                    case CorridorStore.Entered.Older older ->
                        page(
                                visit,
                                409,
                                new Faults()
                                        .add(
                                                "asOf",
                                                visit.say(
                                                        "facts.corridor.fault.older",
                                                        visit.frame()
                                                                .words()
                                                                .day(older.latest()
                                                                        .asOf()))));
                });
        };
    }

    private static Map<String, String> words(Form form) {
        Map<String, String> words = new HashMap<>();
        for (Language language : Language.values()) {
            String text = form.text("text-" + language.code());
            if (!text.isEmpty()) {
                words.put(language.code(), text);
            }
        }
        return words;
    }

    /** What the check says in English, said in the language of the page. */
    private static Faults faults(Visit visit, List<CorridorEntry.Fault> found) {
        Faults faults = new Faults();
        for (CorridorEntry.Fault fault : found) {
            switch (fault.field()) {
                case "status" -> faults.add("status", visit.say("facts.corridor.fault.status"));
                case "asOf" -> faults.add("asOf", visit.say("facts.corridor.fault.as-of"));
                case "source" -> faults.add("source", visit.say("facts.corridor.fault.source"));
                default -> faults.add(fault.field().replace('.', '-'), visit.say("facts.corridor.fault.words"));
            }
        }
        return faults;
    }

    private static LocalDate today(Visit visit) {
        return PhnomPenh.dateAt(visit.now());
    }
}
