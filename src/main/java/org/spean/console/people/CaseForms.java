package org.spean.console.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.spean.cases.Actor;
import org.spean.cases.CaseId;
import org.spean.cases.CaseResult;
import org.spean.cases.Cases;
import org.spean.cases.Outcome;
import org.spean.cases.Verdict;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.staff.Role;

/** What is done to a case by a form, but for answering. */
final class CaseForms {
    private static final Set<Role> SUPERVISOR = Set.of(Role.SUPERVISOR);

    private final Cases cases;
    private final Colleagues colleagues;
    private final CasePages pages;

    CaseForms(PeoplePorts ports, Colleagues colleagues, CasePages pages) {
        this.cases = ports.cases();
        this.colleagues = colleagues;
        this.pages = pages;
    }

    List<PageRoute> routes() {
        return List.of(
                simple("claim", PeoplePart.ROLES, cases::claim),
                simple("release", PeoplePart.ROLES, cases::release),
                simple("reopen", PeoplePart.ROLES, cases::reopen),
                simple("take-over", SUPERVISOR, cases::takeOver),
                form("hand-over", PeoplePart.ROLES, this::handOver),
                form("note", PeoplePart.ROLES, this::note),
                form("refer", PeoplePart.ROLES, this::refer),
                form("referral-outcome", PeoplePart.ROLES, this::referralOutcome),
                form("verdict", PeoplePart.ROLES, this::judge),
                form("close", PeoplePart.ROLES, this::close),
                form("shorten", SUPERVISOR, this::shorten));
    }

    private PageRoute simple(String word, Set<Role> roles, BiFunction<Actor, CaseId, Future<CaseResult>> work) {
        return form(word, roles, (visit, id) -> done(visit, id, work.apply(PeoplePorts.actor(visit), id)));
    }

    private static PageRoute form(String word, Set<Role> roles, BiFunction<Visit, CaseId, Future<Answer>> work) {
        return PageRoute.post(
                PeoplePart.PATH + "/:id/" + word, roles, visit -> CasePages.withId(visit, id -> work.apply(visit, id)));
    }

    /** Only to who is offered: a form that was made by hand is none. */
    private Future<Answer> handOver(Visit visit, CaseId id) {
        String to = visit.form().text("to");
        return colleagues
                .others(visit)
                .compose(others -> others.stream().noneMatch(one -> one.id().equals(to))
                        ? wrong(visit, id, "to", "people.hand-over.missing")
                        : done(visit, id, cases.handOver(PeoplePorts.actor(visit), id, to)));
    }

    private Future<Answer> note(Visit visit, CaseId id) {
        String text = visit.form().text("note");
        return text.isEmpty()
                ? wrong(visit, id, "note", "people.note.missing")
                : done(visit, id, cases.note(PeoplePorts.actor(visit), id, visit.operation(), text));
    }

    private Future<Answer> refer(Visit visit, CaseId id) {
        String to = visit.form().text("refer-to");
        return to.isEmpty()
                ? wrong(visit, id, "refer-to", "people.refer.missing")
                : done(
                        visit,
                        id,
                        cases.refer(
                                PeoplePorts.actor(visit),
                                id,
                                visit.operation(),
                                to,
                                visit.form().has("refer-consent"),
                                visit.form().text("refer-text")));
    }

    private Future<Answer> referralOutcome(Visit visit, CaseId id) {
        String to = visit.form().text("outcome-to");
        return to.isEmpty()
                ? wrong(visit, id, "outcome-to", "people.refer.missing")
                : done(
                        visit,
                        id,
                        cases.referralOutcome(
                                PeoplePorts.actor(visit),
                                id,
                                visit.operation(),
                                to,
                                visit.form().text("outcome-text")));
    }

    private Future<Answer> judge(Visit visit, CaseId id) {
        Optional<Verdict> verdict = Verdict.ofWord(visit.form().text("verdict"));
        return verdict.isEmpty()
                ? wrong(visit, id, "verdict", "people.verdict.missing")
                : done(
                        visit,
                        id,
                        cases.judge(
                                PeoplePorts.actor(visit),
                                id,
                                visit.operation(),
                                verdict.get(),
                                visit.form().text("verdict-text")));
    }

    private Future<Answer> close(Visit visit, CaseId id) {
        Optional<Outcome> outcome = Outcome.ofWord(visit.form().text("outcome"));
        return outcome.isEmpty()
                ? wrong(visit, id, "outcome", "people.close.missing")
                : done(
                        visit,
                        id,
                        cases.close(
                                PeoplePorts.actor(visit),
                                id,
                                visit.operation(),
                                ReplyPages.number(visit.form().text("seen")),
                                outcome.get(),
                                visit.form().text("close-text")));
    }

    private Future<Answer> shorten(Visit visit, CaseId id) {
        int days = ReplyPages.number(visit.form().text("days"));
        return days < 1 || days > Cases.KEPT.toDays()
                ? wrong(visit, id, "days", "people.shorten.missing")
                : done(visit, id, cases.shorten(PeoplePorts.actor(visit), id, days));
    }

    private Future<Answer> done(Visit visit, CaseId id, Future<CaseResult> work) {
        return work.compose(result -> result instanceof CaseResult.Done
                ? Answer.moved(PeoplePart.PATH + "/" + id.value())
                : refused(visit, id, result, ReplyDraft.EMPTY, colleagues, pages));
    }

    /** Why the case cannot be touched just now; what was written stays on the page. */
    static Future<Answer> refused(
            Visit visit, CaseId id, CaseResult result, ReplyDraft draft, Colleagues colleagues, CasePages pages) {
        return colleagues.names(visit.now()).compose(names -> switch (result) {
            case CaseResult.Done done -> Answer.moved(PeoplePart.PATH + "/" + id.value());
            case CaseResult.NotFound gone -> Answer.missing();
            case CaseResult.NotAllowed not -> Answer.forbidden();
            case CaseResult.IsClosed closed -> said(visit, id, draft, pages, visit.say("people.refused.closed"));
            case CaseResult.IsOpen open -> said(visit, id, draft, pages, visit.say("people.refused.open"));
            case CaseResult.Unseen unseen -> said(visit, id, draft, pages, visit.say("people.refused.unseen"));
            case CaseResult.HeldBy held ->
                said(
                        visit,
                        id,
                        draft,
                        pages,
                        held.who()
                                .map(who -> visit.say("people.refused.held", names.getOrDefault(who, who)))
                                .orElseGet(() -> visit.say("people.refused.unclaimed")));
        });
    }

    private static Future<Answer> said(Visit visit, CaseId id, ReplyDraft draft, CasePages pages, String why) {
        Notice notice = Notice.warning(why, visit.say("people.refused.kept"));
        return pages.again(visit, id, CasePages.Again.refused(visit, draft, notice));
    }

    private Future<Answer> wrong(Visit visit, CaseId id, String field, String key) {
        Faults faults = new Faults().add(field, visit.say(key));
        return pages.again(visit, id, CasePages.Again.wrong(visit, ReplyDraft.EMPTY, faults));
    }
}
