package org.spean.console.overview;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.vertx.core.Future;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.SafeCsv;
import org.spean.console.Visit;
import org.spean.console.Words;
import org.spean.console.pages.overview.JteauditGenerated;
import org.spean.model.PhnomPenh;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;
import org.spean.staff.AuditTrail.Verdict;
import org.spean.staff.Role;

/** Who set about to change what, whether the trail of it is whole, and the trail as a file. Only words and ids: nothing of a person. */
public final class AuditPages implements Part {
    private static final String PATH = "/console/audit";
    private static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.IT);
    private static final int A_PAGE = 50;
    private static final int LOOKED = 5_000;
    private static final int MOST_EXPORTED = 5_000;
    private static final int LOOKED_EXPORTED = 50_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditTrail trail;

    public AuditPages(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, ROLES, visit -> show(visit, AuditFilter.read(visit::query), Optional.empty())),
                PageRoute.post(PATH + "/check", ROLES, this::check),
                PageRoute.post(PATH + "/export", ROLES, this::export));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "audit.menu", ROLES));
    }

    private Future<Answer> show(Visit visit, AuditFilter filter, Optional<Verdict> verdict) {
        Faults faults = filter.dateUnread()
                ? new Faults().add(AuditFilter.FROM, visit.say("audit.date.unread"))
                : Faults.none();
        Optional<Long> before = Optional.of(visit.query("before"))
                .filter(NUMBER.asMatchPredicate())
                .map(Long::valueOf);
        return new AuditSearch(trail, filter, A_PAGE, LOOKED).from(before).compose(found -> {
            String narrowed = filter.query();
            String next = found.next()
                    .map(from -> PATH + "?" + (narrowed.isEmpty() ? "" : narrowed + "&") + "before=" + from)
                    .orElse("");
            List<AuditRow> rows = found.entries().stream().map(AuditRow::of).toList();
            return Answer.page(
                    faults.isEmpty() ? 200 : 422,
                    out -> JteauditGenerated.render(
                            out,
                            null,
                            visit.frame(),
                            rows,
                            filter.fields(),
                            actions(visit.frame().words()),
                            next,
                            verdict,
                            faults));
        });
    }

    /** As {@code staff audit --verify} does. */
    private Future<Answer> check(Visit visit) {
        return trail.verify()
                .compose(verdict -> show(visit, AuditFilter.read(visit.form()::text), Optional.of(verdict)));
    }

    /** The entry comes first: whoever may not be written down gets no file. */
    private Future<Answer> export(Visit visit) {
        AuditFilter filter = AuditFilter.read(visit.form()::text);
        AuditEntry entry = new AuditEntry(
                visit.now(),
                visit.by(),
                AuditAction.EXPORT,
                "audit",
                Map.of("narrowed", yes(!filter.fields().isEmpty())));
        return trail.append(entry)
                .compose(written ->
                        new AuditSearch(trail, filter, MOST_EXPORTED, LOOKED_EXPORTED).from(Optional.empty()))
                .map(found -> {
                    SafeCsv file = new SafeCsv(List.of("number", "time", "who", "action", "subject", "details"));
                    found.entries().stream().map(AuditRow::of).forEach(row -> file.row(cells(row)));
                    return file.file("spean-audit.csv");
                });
    }

    private static List<String> cells(AuditRow row) {
        return List.of(
                Long.toString(row.number()),
                row.at()
                        .map(at -> LocalDateTime.ofInstant(at, PhnomPenh.ZONE).format(TIME))
                        .orElse("cannot be read"),
                row.who(),
                row.action().map(AuditAction::word).orElse(""),
                row.subject(),
                row.details());
    }

    /** As they are called on this page, in its order of letters. */
    private static List<AuditAction> actions(Words words) {
        return Arrays.stream(AuditAction.values())
                .sorted(Comparator.comparing(
                        words::of,
                        Collator.getInstance(new ULocale(words.language().code()))))
                .toList();
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
