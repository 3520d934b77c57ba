package org.spean.console.facts;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.spean.checks.HotlineNow;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.StaffNames;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JtehotlineGenerated;
import org.spean.console.pages.facts.JtehotlinesGenerated;
import org.spean.content.ContentPack;
import org.spean.content.Hotline;
import org.spean.content.HotlineCall;
import org.spean.model.PhnomPenh;
import org.spean.pack.LiveRules;
import org.spean.registers.HotlineCalls;

/** The help numbers: which must be called, what became of a call, and what was found before. */
public final class HotlinePages implements Part {
    private static final String PATH = "/console/facts/hotlines";

    private final Supplier<ContentPack> files;
    private final HotlineCalls calls;
    private final Consumer<Map<String, HotlineCall>> heard;
    private final int verifyEveryDays;
    private final StaffNames names;

    /**
     * @param files the pack without what calls found
     * @param heard told the latest calls, so that this instance gives a number, or gives it no more, at once
     * @param verifyEveryDays so long a check counts
     */
    public HotlinePages(
            Supplier<ContentPack> files,
            HotlineCalls calls,
            Consumer<Map<String, HotlineCall>> heard,
            int verifyEveryDays,
            StaffNames names) {
        this.files = files;
        this.calls = calls;
        this.heard = heard;
        this.verifyEveryDays = verifyEveryDays;
        this.names = names;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, FactRoles.LOOK, this::list),
                PageRoute.get(
                        PATH + "/:id", FactRoles.LOOK, visit -> page(visit, 200, HotlineForm.EMPTY, Faults.none())),
                PageRoute.post(PATH + "/:id/call", FactRoles.EDIT, this::call));
    }

    private Future<Answer> list(Visit visit) {
        return calls.latest().compose(latest -> {
            List<HotlineRow> rows = files.get().hotlines().values().stream()
                    .map(hotline -> row(hotline, latest, visit))
                    .sorted(HotlineRow.ORDER)
                    .toList();
            return Answer.page(out -> JtehotlinesGenerated.render(out, null, visit.frame(), rows, verifyEveryDays));
        });
    }

    private Future<Answer> page(Visit visit, int status, HotlineForm form, Faults faults) {
        Optional<Hotline> known = find(visit);
        if (known.isEmpty()) {
            return Answer.missing();
        }
        Hotline hotline = known.get();
        return Future.all(calls.latest(), calls.history(hotline.id()), names.byId(visit.now()))
                .compose(found -> {
                    HotlineRow row = row(hotline, found.resultAt(0), visit);
                    List<HotlineCall> past = found.resultAt(1);
                    boolean last = isLast(hotline, found.resultAt(0), visit);
                    Map<String, String> names = found.resultAt(2);
                    return Answer.page(
                            status,
                            out -> JtehotlineGenerated.render(
                                    out, null, visit.frame(), row, last, past, names, form, faults));
                });
    }

    private Future<Answer> call(Visit visit) {
        Optional<Hotline> known = find(visit);
        if (known.isEmpty()) {
            return Answer.missing();
        }
        Hotline hotline = known.get();
        if (row(hotline, Map.of(), visit).state() == HotlineState.NEVER) {
            return Answer.forbidden();
        }
        HotlineForm form = HotlineForm.of(visit.form());
        return calls.latest().compose(before -> {
            Faults faults = form.faults(hotline, isLast(hotline, before, visit), visit);
            if (!faults.isEmpty()) {
                return page(visit, 422, form, faults);
            }
            return calls.add(form.call(hotline, visit))
                    .compose(kept -> calls.latest())
                    .onSuccess(heard::accept)
                    .compose(latest -> Answer.moved(PATH + "/" + hotline.id()));
        });
    }

    /** Whether its country has no other emergency number that people may be given. */
    private boolean isLast(Hotline hotline, Map<String, HotlineCall> latest, Visit visit) {
        return LiveRules.isLastEmergency(
                HotlineNow.over(files.get(), latest), hotline.id(), PhnomPenh.dateAt(visit.now()), verifyEveryDays);
    }

    private HotlineRow row(Hotline hotline, Map<String, HotlineCall> latest, Visit visit) {
        LocalDate today = PhnomPenh.dateAt(visit.now());
        return HotlineRow.of(hotline, latest, today, verifyEveryDays);
    }

    private Optional<Hotline> find(Visit visit) {
        return Optional.ofNullable(files.get().hotlines().get(visit.parameter("id")));
    }
}
