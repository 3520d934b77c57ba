package org.spean.console.people;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spean.cases.Case;
import org.spean.cases.CaseId;
import org.spean.cases.CaseLooks;
import org.spean.cases.CaseReplies;
import org.spean.cases.CaseSummary;
import org.spean.cases.Inbox;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.people.JtepersonGenerated;
import org.spean.console.pages.people.JtetalkGenerated;
import org.spean.staff.StaffAccount;

/** One case: its page, the part of it that is read again, its voice messages. */
final class CasePages {
    private final Inbox inbox;
    private final CaseReplies replies;
    private final CaseLooks looks;
    private final Colleagues colleagues;
    private final Looked looked = new Looked();

    CasePages(PeoplePorts ports, Colleagues colleagues) {
        this.inbox = ports.inbox();
        this.replies = ports.replies();
        this.looks = ports.looks();
        this.colleagues = colleagues;
    }

    /** What of a form is shown again, and why it was not done. */
    record Again(int status, ReplyDraft draft, Form form, Optional<Notice> notice, Faults faults) {
        static final Again NOTHING = new Again(200, ReplyDraft.EMPTY, Form.EMPTY, Optional.empty(), Faults.none());

        static Again refused(Visit visit, ReplyDraft draft, Notice notice) {
            return new Again(409, draft, visit.form(), Optional.of(notice), Faults.none());
        }

        static Again wrong(Visit visit, ReplyDraft draft, Faults faults) {
            return new Again(422, draft, visit.form(), Optional.empty(), faults);
        }
    }

    List<PageRoute> routes() {
        String one = PeoplePart.PATH + "/:id";
        return List.of(
                PageRoute.get(
                        one,
                        PeoplePart.ROLES,
                        visit -> withId(
                                visit, id -> look(visit, id).compose(found -> page(visit, found, Again.NOTHING)))),
                PageRoute.get(one + "/now", PeoplePart.ROLES, visit -> withId(visit, id -> now(visit, id))),
                PageRoute.get(
                        one + "/sound/:recording", PeoplePart.ROLES, visit -> withId(visit, id -> sound(visit, id))));
    }

    /** There is nothing at an address that is no id. */
    static Future<Answer> withId(Visit visit, Function<CaseId, Future<Answer>> work) {
        return CaseId.of(visit.parameter("id")).map(work).orElseGet(Answer::missing);
    }

    /** The page, after a form that did not do what it was sent for. */
    Future<Answer> again(Visit visit, CaseId id, Again again) {
        return reread(visit, id).compose(found -> page(visit, found, again));
    }

    private Future<Optional<Case>> look(Visit visit, CaseId id) {
        return looks.look(PeoplePorts.actor(visit), id)
                .onSuccess(found -> found.ifPresent(one -> looked.add(visit, id)));
    }

    /** Without an entry in the trail only what this session has opened already. */
    private Future<Optional<Case>> reread(Visit visit, CaseId id) {
        return looked.has(visit, id) ? looks.again(PeoplePorts.actor(visit), id) : look(visit, id);
    }

    private Future<Answer> page(Visit visit, Optional<Case> found, Again again) {
        if (found.isEmpty()) {
            return Answer.missing();
        }
        Case one = found.get();
        Future<Map<String, String>> names = colleagues.names(visit.now());
        Future<List<StaffAccount>> others = colleagues.others(visit);
        Future<List<CaseReplies.Canned>> canned = replies.canned();
        return Future.all(names, others, canned).compose(all -> {
            CaseView view = new CaseView(
                    one,
                    visit.now(),
                    visit.by(),
                    names.result(),
                    others.result(),
                    canned.result(),
                    duplicates(one),
                    inbox.beside(one.id()),
                    again.draft(),
                    again.form(),
                    again.notice(),
                    again.faults());
            return Answer.page(again.status(), out -> JtepersonGenerated.render(out, null, visit.frame(), view));
        });
    }

    /** The conversation and who is at it, for a page that is open: fetched when the bell rings and every half minute. */
    private Future<Answer> now(Visit visit, CaseId id) {
        return reread(visit, id)
                .compose(found -> colleagues.names(visit.now()).compose(names -> {
                    if (found.isEmpty()) {
                        return Answer.missing();
                    }
                    CaseView view = new CaseView(
                            found.get(),
                            visit.now(),
                            visit.by(),
                            names,
                            List.of(),
                            List.of(),
                            List.of(),
                            Inbox.Beside.NOBODY,
                            ReplyDraft.EMPTY,
                            Form.EMPTY,
                            Optional.empty(),
                            Faults.none());
                    return Answer.page(out -> JtetalkGenerated.render(out, null, visit.frame(), view));
                }));
    }

    private List<CaseSummary> duplicates(Case one) {
        return one.summary().reported().isEmpty() ? List.of() : inbox.duplicates(one.id());
    }

    private Future<Answer> sound(Visit visit, CaseId id) {
        return looks.listen(PeoplePorts.actor(visit), id, visit.parameter("recording"))
                .compose(sound -> sound.map(bytes ->
                                Future.<Answer>succeededFuture(new Answer.Bytes("audio/wav", Buffer.buffer(bytes), "")))
                        .orElseGet(Answer::missing));
    }
}
