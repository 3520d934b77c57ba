package org.spean.console.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.spean.cases.CaseId;
import org.spean.cases.CaseReplies;
import org.spean.cases.ReplyForm;
import org.spean.cases.ReplyResult;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.people.JtesegmentsGenerated;
import org.spean.model.Language;

/** Answering a person by SMS. Whatever speaks against it, the text stays in the form. */
final class ReplyPages {
    private final CaseReplies replies;
    private final Colleagues colleagues;
    private final CasePages pages;

    ReplyPages(PeoplePorts ports, CasePages pages, Colleagues colleagues) {
        this.replies = ports.replies();
        this.colleagues = colleagues;
        this.pages = pages;
    }

    List<PageRoute> routes() {
        String one = PeoplePart.PATH + "/:id";
        return List.of(
                PageRoute.post(
                        one + "/reply", PeoplePart.ROLES, visit -> CasePages.withId(visit, id -> reply(visit, id))),
                PageRoute.post(one + "/segments", PeoplePart.ROLES, ReplyPages::segments));
    }

    /**
     * While somebody writes: how many SMS it is. The line carries what they had seen when they began, so that a message that comes
     * meanwhile is put before them even though it is on the page.
     */
    private static Future<Answer> segments(Visit visit) {
        String text = visit.form().text("text");
        Form form = visit.form();
        String typed = text.isEmpty() ? "" : Integer.toString(seen(form));
        int count = text.isEmpty() ? 0 : CaseReplies.segments(text);
        return Answer.page(out -> JtesegmentsGenerated.render(out, null, visit.frame(), count, typed));
    }

    private Future<Answer> reply(Visit visit, CaseId id) {
        ReplyDraft draft = ReplyDraft.of(visit.form());
        if (visit.form().text("do").equals("insert")) {
            return insert(visit, id, draft);
        }
        ReplyForm form = new ReplyForm(
                id,
                visit.operation(),
                draft.text(),
                seen(visit.form()),
                visit.form().has("safe"),
                Optional.of(visit.form().text("override")).filter(why -> !why.isEmpty()),
                draft.began());
        return replies.reply(PeoplePorts.actor(visit), form).compose(result -> answer(visit, id, draft, result));
    }

    private Future<Answer> answer(Visit visit, CaseId id, ReplyDraft draft, ReplyResult result) {
        return switch (result) {
            case ReplyResult.Sent sent -> Answer.moved(PeoplePart.PATH + "/" + id.value());
            case ReplyResult.NotNow not -> CaseForms.refused(visit, id, not.why(), draft, colleagues, pages);
            case ReplyResult.Quiet quiet ->
                refused(visit, id, draft.asking(), "people.reply.quiet", "people.reply.quiet.todo");
            case ReplyResult.NotSafe not ->
                refused(visit, id, draft.asking(), "people.reply.not-safe", "people.reply.not-safe.todo");
            case ReplyResult.Indiscreet found ->
                wrong(visit, id, draft.with(found.words()), visit.say("people.reply.indiscreet"));
            case ReplyResult.TooLong tooLong ->
                wrong(
                        visit,
                        id,
                        draft,
                        visit.say("people.reply.too-long", tooLong.segments(), CaseReplies.MOST_SEGMENTS));
            case ReplyResult.Empty empty -> wrong(visit, id, draft, visit.say("people.reply.empty"));
            case ReplyResult.OptedOut stopped ->
                refused(visit, id, draft, "people.reply.opted-out", "people.reply.opted-out.todo");
            case ReplyResult.Unreachable unreachable ->
                refused(visit, id, draft, "people.reply.unreachable", "people.reply.unreachable.todo");
            case ReplyResult.OutgoingOff off ->
                refused(visit, id, draft, "people.reply.outgoing-off", "people.reply.outgoing-off.todo");
        };
    }

    /** Puts a canned reply into the form, in the language the person chose. Nothing is sent. */
    private Future<Answer> insert(Visit visit, CaseId id, ReplyDraft draft) {
        String chosen = visit.form().text("canned");
        Language language = Language.ofCode(visit.form().text("spoken")).orElse(Language.KM);
        return replies.canned().compose(all -> {
            Optional<String> words = all.stream()
                    .filter(one -> one.reply().id().equals(chosen))
                    .map(one -> one.reply().text().in(language))
                    .findFirst();
            String text = words.map(found ->
                            draft.text().isEmpty() || visit.form().has("instead") ? found : draft.text() + "\n" + found)
                    .orElse(draft.text());
            ReplyDraft filled = new ReplyDraft(
                    text, words.isPresent() ? Optional.of(chosen) : draft.began(), true, false, List.of());
            return pages.again(
                    visit, id, new CasePages.Again(200, filled, Form.EMPTY, Optional.empty(), Faults.none()));
        });
    }

    private Future<Answer> refused(Visit visit, CaseId id, ReplyDraft draft, String key, String todo) {
        Notice notice = Notice.warning(visit.say(key), visit.say(todo));
        return pages.again(visit, id, CasePages.Again.refused(visit, draft, notice));
    }

    private Future<Answer> wrong(Visit visit, CaseId id, ReplyDraft draft, String sentence) {
        return pages.again(visit, id, CasePages.Again.wrong(visit, draft, new Faults().add("text", sentence)));
    }

    /** What was on the page; what came since they began to write counts as not seen. */
    private static int seen(Form form) {
        int seen = number(form.text("seen"));
        String typed = form.text("typed");
        return typed.isEmpty() ? seen : Math.min(seen, number(typed));
    }

    /** 0 for what is no number. */
    static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
