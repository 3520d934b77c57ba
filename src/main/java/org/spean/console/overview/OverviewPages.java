package org.spean.console.overview;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Spending;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.SafeCsv;
import org.spean.console.Visit;
import org.spean.console.pages.overview.JtetodayGenerated;
import org.spean.metrics.Happening;
import org.spean.model.PhnomPenh;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.Role;

/** The numbers of the day in Phnom Penh, for everybody who works here: the first page of the console. Counts only. */
public final class OverviewPages implements Part {
    /** A smaller number in a file that leaves the house could point at somebody (D, A3 #35). */
    static final int SMALLEST_EXPORTED = 5;

    private static final String PATH = "/console/overview";
    private static final Set<Role> EXPORTERS = Set.of(Role.SUPERVISOR, Role.IT);
    private static final int DAYS_SHOWN = 14;
    private static final int DAYS_EXPORTED = 31;
    private static final int ALERTS_READ = 50;

    private final OverviewPorts ports;

    public OverviewPages(OverviewPorts ports) {
        this.ports = ports;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, PageRoute.ANYBODY, this::show),
                PageRoute.post(PATH + "/export", EXPORTERS, this::export));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "overview.menu", PageRoute.ANYBODY));
    }

    private Future<Answer> show(Visit visit) {
        return today(visit.now())
                .compose(today -> Answer.page(out -> JtetodayGenerated.render(
                        out,
                        null,
                        visit.frame(),
                        today,
                        charts(visit, today),
                        money(today.spending().dayUsd()),
                        money(ports.budget().dailyUsd()),
                        visit.now())));
    }

    private Future<Today> today(Instant now) {
        Future<List<Counts>> days = days(now, DAYS_SHOWN);
        Future<List<Broadcast>> latest = ports.alerts().page(Optional.empty(), ALERTS_READ);
        Future<List<Broadcast>> alive = ports.alerts().alive();
        Future<Spending> spending = ports.spending().spent(now);
        return Future.all(days, latest, alive, spending)
                .map(all -> new Today(
                        days.result(),
                        ports.meters().standing(),
                        alive.result().stream()
                                .filter(one -> !one.state().isFinal())
                                .count(),
                        latest.result().stream()
                                .filter(one -> one.state() == BroadcastState.SUBMITTED)
                                .count(),
                        latest.result().stream()
                                .filter(one -> one.startedAt()
                                        .map(PhnomPenh::dateAt)
                                        .equals(Optional.of(PhnomPenh.dateAt(now))))
                                .count(),
                        spending.result()));
    }

    /** The latest first. */
    private Future<List<Counts>> days(Instant now, int many) {
        LocalDate today = PhnomPenh.dateAt(now);
        List<Future<Counts>> all = IntStream.range(0, many)
                .mapToObj(today::minusDays)
                .map(day -> ports.tallies().day(day).map(hours -> new Counts(day, hours)))
                .toList();
        return Future.all(all).map(read -> all.stream().map(Future::result).toList());
    }

    private static List<Chart> charts(Visit visit, Today today) {
        List<String> hours = IntStream.range(0, 24)
                .mapToObj(hour -> hour % 6 == 0 ? Integer.toString(hour) : "")
                .toList();
        List<Chart> charts = new ArrayList<>();
        for (Happening one : List.of(Happening.TEXT_IN, Happening.TEXT_OUT, Happening.CALL)) {
            String title = visit.say("overview.by-hour", visit.frame().say(one));
            charts.add(Chart.of(title, today.today().hourly(one), hours));
        }
        List<Counts> days = today.days().reversed();
        charts.add(Chart.of(
                visit.say("overview.by-day", visit.frame().say(Happening.TEXT_IN)),
                days.stream().map(day -> day.of(Happening.TEXT_IN)).toList(),
                days.stream()
                        .map(day -> Integer.toString(day.day().getDayOfMonth()))
                        .toList()));
        return charts;
    }

    /** The entry comes first: whoever may not be written down gets no file. */
    private Future<Answer> export(Visit visit) {
        AuditEntry entry = new AuditEntry(
                visit.now(),
                visit.by(),
                AuditAction.EXPORT,
                "overview",
                Map.of("days", Integer.toString(DAYS_EXPORTED)));
        return ports.trail()
                .append(entry)
                .compose(written -> days(visit.now(), DAYS_EXPORTED))
                .map(OverviewPages::file);
    }

    private static Answer file(List<Counts> days) {
        List<String> heads = new ArrayList<>(List.of("day"));
        for (Happening one : Happening.values()) {
            heads.add(one.word());
        }
        SafeCsv file = new SafeCsv(heads);
        for (Counts day : days) {
            List<String> cells = new ArrayList<>(List.of(day.day().toString()));
            for (Happening one : Happening.values()) {
                cells.add(exported(day.of(one)));
            }
            file.row(cells);
        }
        return file.file("spean-overview.csv");
    }

    static String exported(long count) {
        return count > 0 && count < SMALLEST_EXPORTED ? "<" + SMALLEST_EXPORTED : Long.toString(count);
    }

    private static String money(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
