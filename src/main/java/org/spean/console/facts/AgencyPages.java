package org.spean.console.facts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.StaffNames;
import org.spean.console.Visit;
import org.spean.console.pages.facts.JteagenciesGenerated;
import org.spean.console.pages.facts.JteagencyListGenerated;
import org.spean.content.AgencyRegister;
import org.spean.model.PhnomPenh;
import org.spean.model.Problem;
import org.spean.registers.ListDecision;
import org.spean.registers.ListDesk;
import org.spean.registers.ListReading;
import org.spean.registers.Proposal;
import org.spean.registers.RegisterRead;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;
import org.spean.staff.Role;

/** The list of agencies: bring in a file, look at what it would change, approve it as a second person, step back. */
public final class AgencyPages implements Part {
    private static final String PATH = "/console/facts/agencies";
    private static final int WARNINGS = 20;
    /** So many of the newest entries of the trail are looked through for the history. */
    private static final int LOOKED_THROUGH = 1_000;

    private static final Set<AuditAction> HISTORY = Set.of(
            AuditAction.AGENCIES_PROPOSE,
            AuditAction.AGENCIES_REJECT,
            AuditAction.AGENCIES_LIVE,
            AuditAction.AGENCIES_ROLL_BACK);

    private final ListDesk desk;
    private final ListReading reading;
    private final AuditTrail trail;
    private final StaffNames names;

    public AgencyPages(ListDesk desk, ListReading reading, AuditTrail trail, StaffNames names) {
        this.desk = desk;
        this.reading = reading;
        this.trail = trail;
        this.names = names;
    }

    @Override
    public List<PageRoute> routes() {
        Set<Role> decide = Set.of(Role.EDITOR, Role.APPROVER, Role.SUPERVISOR);
        return List.of(
                PageRoute.get(
                        PATH, FactRoles.LOOK, visit -> all(visit, 200, AgencyFile.EMPTY, List.of(), Faults.none())),
                PageRoute.files(PATH, Set.of(Role.EDITOR), AgencyFile.MOST_BYTES + PageRoute.USUAL_BYTES, this::bring),
                PageRoute.get(PATH + "/:id", FactRoles.LOOK, visit -> one(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/:id/approve", FactRoles.APPROVE, this::approve),
                PageRoute.post(PATH + "/:id/reject", decide, this::reject),
                PageRoute.post(PATH + "/roll-back", Set.of(Role.SUPERVISOR), this::rollBack));
    }

    private Future<Answer> all(Visit visit, int status, AgencyFile file, List<Problem> rows, Faults faults) {
        return Future.all(
                        desk.registers().live(),
                        desk.registers().former(),
                        desk.waiting().all(),
                        trail.entries(Optional.empty(), LOOKED_THROUGH),
                        names.byId(visit.now()))
                .compose(found -> {
                    Optional<AgencyRegister> live = found.resultAt(0);
                    Optional<AgencyRegister> former = found.resultAt(1);
                    List<Proposal.Head> waiting = found.resultAt(2);
                    List<AuditEntry> history = history(found.resultAt(3));
                    Map<String, String> names = found.resultAt(4);
                    return Answer.page(
                            status,
                            out -> JteagenciesGenerated.render(
                                    out,
                                    null,
                                    visit.frame(),
                                    live,
                                    former,
                                    waiting,
                                    history,
                                    names,
                                    file,
                                    rows,
                                    faults));
                });
    }

    private static List<AuditEntry> history(AuditTrail.Page page) {
        return page.entries().stream()
                .filter(AuditTrail.Kept.Readable.class::isInstance)
                .map(kept -> ((AuditTrail.Kept.Readable) kept).entry())
                .filter(entry -> HISTORY.contains(entry.action()))
                .toList();
    }

    private Future<Answer> one(Visit visit, int status, Faults faults) {
        return Future.all(desk.look(visit.parameter("id")), names.byId(visit.now()))
                .compose(found -> {
                    Optional<ListDesk.Look> look = found.resultAt(0);
                    Map<String, String> names = found.resultAt(1);
                    return look.map(seen -> Answer.page(
                                    status,
                                    out -> JteagencyListGenerated.render(
                                            out, null, visit.frame(), seen, names, faults)))
                            .orElseGet(() -> faults.isEmpty()
                                    ? Answer.missing()
                                    : all(visit, status, AgencyFile.EMPTY, List.of(), faults));
                });
    }

    private Future<Answer> bring(Visit visit) {
        AgencyFile file = AgencyFile.of(visit.form());
        Faults faults = file.faults(visit);
        if (!faults.isEmpty()) {
            return all(visit, 422, file, List.of(), faults);
        }
        return reading.read(file.bytes(), file.source(), file.day().orElseThrow(), PhnomPenh.dateAt(visit.now()))
                .compose(read -> switch (read) {
                    case RegisterRead.Bad bad ->
                        all(
                                visit,
                                422,
                                file,
                                bad.problems(),
                                new Faults()
                                        .add(
                                                "file",
                                                visit.say(
                                                        "facts.agencies.fault.rows",
                                                        bad.problems().size())));
                    case RegisterRead.Good good -> keep(visit, file, good);
                });
    }

    private Future<Answer> keep(Visit visit, AgencyFile file, RegisterRead.Good good) {
        List<String> warnings = good.warnings().stream()
                .limit(WARNINGS)
                .map(one -> one.line() + ": " + one.what() + " " + one.todo())
                .toList();
        return desk.bring(visit.by(), visit.now(), good.register(), warnings)
                .compose(decision -> decision instanceof ListDecision.Waits waits
                        ? Answer.moved(PATH + "/" + waits.proposal().head().id())
                        : all(visit, 409, file, List.of(), new Faults().add("file", sentence(visit, decision))));
    }

    private Future<Answer> approve(Visit visit) {
        return decided(
                visit,
                desk.approve(
                        visit.parameter("id"),
                        visit.form().text("hash"),
                        visit.form().has("really"),
                        visit.by()));
    }

    private Future<Answer> reject(Visit visit) {
        return decided(visit, desk.reject(visit.parameter("id"), visit.form().text("hash"), visit.by(), visit.now()));
    }

    private Future<Answer> rollBack(Visit visit) {
        return desk.rollBack(visit.form().text("live"), visit.by())
                .compose(decision -> decision instanceof ListDecision.Live
                        ? Answer.moved(PATH)
                        : all(
                                visit,
                                409,
                                AgencyFile.EMPTY,
                                List.of(),
                                new Faults().add("roll-back", sentence(visit, decision))));
    }

    private Future<Answer> decided(Visit visit, Future<ListDecision> deciding) {
        return deciding.compose(decision -> {
            if (decision instanceof ListDecision.Live || decision instanceof ListDecision.Rejected) {
                return Answer.moved(PATH);
            }
            int status = decision instanceof ListDecision.SamePerson ? 403 : 409;
            return one(visit, status, new Faults().add("decide", sentence(visit, decision)));
        });
    }

    private static String sentence(Visit visit, ListDecision decision) {
        return switch (decision) {
            case ListDecision.Live live -> visit.say("facts.agencies.live");
            case ListDecision.Waits waits -> visit.say("facts.agencies.waits");
            case ListDecision.Rejected rejected -> visit.say("facts.agencies.rejected");
            case ListDecision.NoSuch none -> visit.say("facts.agencies.fault.none");
            case ListDecision.LiveAlready already -> visit.say("facts.agencies.fault.already");
            case ListDecision.SamePerson same -> visit.say("facts.agencies.fault.same");
            case ListDecision.Suspicious much ->
                visit.say(
                        "facts.agencies.fault.much",
                        much.change().removed().size(),
                        much.change().before());
            case ListDecision.Changed changed -> visit.say("facts.agencies.fault.changed");
            case ListDecision.TooMany many -> visit.say("facts.agencies.fault.many");
            case ListDecision.IsFetched fetched -> visit.say("facts.agencies.fault.fetched");
            case ListDecision.NoneBefore none -> visit.say("facts.agencies.none-before");
        };
    }
}
