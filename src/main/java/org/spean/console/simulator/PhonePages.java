package org.spean.console.simulator;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.simulator.JteclosedGenerated;
import org.spean.console.pages.simulator.JtephoneGenerated;
import org.spean.console.pages.simulator.JtescreenGenerated;
import org.spean.model.Mode;
import org.spean.text.Digits;

/** The page of the sample phones. Open without an account where {@link Access} says so, which is asked at every request. */
public final class PhonePages implements Part {
    /** What the page asks for by itself: nothing has changed since. */
    private static final Answer NOTHING_NEW = new Answer.Page(204, "");

    private static final String PATH = "/console/phone";
    private static final String ONE = PATH + "/:phone";
    private static final String NOT_KEYS = "[^0-9*#]";

    /** As long as ten texts in one (contract, "Public port": a Body of 1,600 letters is fine). */
    private static final int MOST_LETTERS = 1_600;

    private static final int MOST_KEYS = 32;
    private static final int LONGEST_OP = 100;

    private final Access access;
    private final Optional<Phones> phones;

    /** @param phones empty where there is no demo gateway */
    public PhonePages(Access access, Optional<Phones> phones) {
        this.access = access;
        this.phones = phones;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.visitor(
                        HttpMethod.GET,
                        PATH,
                        visit -> open(visit, all -> page(visit, all, SamplePhone.ALL.getFirst()))),
                PageRoute.visitor(HttpMethod.GET, ONE, visit -> on(visit, (all, phone) -> page(visit, all, phone))),
                PageRoute.visitor(
                        HttpMethod.GET, ONE + "/screen", visit -> on(visit, (all, phone) -> screen(visit, all, phone))),
                PageRoute.visitor(
                        HttpMethod.POST, ONE + "/text", visit -> on(visit, (all, phone) -> text(visit, all, phone))),
                PageRoute.visitor(
                        HttpMethod.POST, ONE + "/call", visit -> on(visit, (all, phone) -> act(visit, all, phone))));
    }

    @Override
    public List<MenuEntry> menu() {
        return access.mode() == Mode.DEMO ? List.of(new MenuEntry(PATH, "phone.menu", PageRoute.ANYBODY)) : List.of();
    }

    /** Work on one phone. */
    private interface OnPhone {
        Future<Answer> work(Phones all, SamplePhone phone);
    }

    private Future<Answer> on(Visit visit, OnPhone work) {
        return open(
                visit,
                all -> SamplePhone.at(visit.parameter("phone"))
                        .map(phone -> work.work(all, phone))
                        .orElseGet(Answer::missing));
    }

    private Future<Answer> open(Visit visit, Function<Phones, Future<Answer>> work) {
        Access.Verdict verdict = access.of(visit.address());
        if (verdict == Access.Verdict.OPEN && phones.isPresent()) {
            return work.apply(phones.get());
        }
        // Nobody learns more of a live hotline than of any other page of it.
        return verdict == Access.Verdict.LIVE && visit.session().isEmpty()
                ? Answer.moved("/console/sign-in")
                : Answer.page(403, out -> JteclosedGenerated.render(out, null, visit.frame(), verdict));
    }

    private static Future<Answer> page(Visit visit, Phones all, SamplePhone phone) {
        return Answer.page(out -> JtephoneGenerated.render(out, null, visit.frame(), all.screen(phone)));
    }

    /** Only what has changed; a call that did not change goes on sounding. */
    private static Future<Answer> screen(Visit visit, Phones all, SamplePhone phone) {
        Screen now = all.screen(phone);
        if (visit.query("seen").equals(Long.toString(now.version()))) {
            return Future.succeededFuture(NOTHING_NEW);
        }
        boolean call = !visit.query("call").equals(Long.toString(now.callVersion()));
        return Answer.page(out -> JtescreenGenerated.render(out, null, visit.frame(), now, call));
    }

    private static Future<Answer> text(Visit visit, Phones all, SamplePhone phone) {
        String body = visit.form().text("body");
        String cut = body.length() <= MOST_LETTERS ? body : body.substring(0, MOST_LETTERS);
        return op(visit)
                .map(op -> all.text(phone, op, cut).compose(sent -> back(phone)))
                .orElseGet(PhonePages::unreadable);
    }

    private static Future<Answer> act(Visit visit, Phones all, SamplePhone phone) {
        String key = visit.form().text("key");
        Optional<PhoneAct> act = key.isEmpty() ? PhoneAct.of(visit.form().text("act")) : Optional.of(PhoneAct.KEYS);
        String typed =
                Digits.fold(key.isEmpty() ? visit.form().text("keys") : key).replaceAll(NOT_KEYS, "");
        String keys = typed.substring(0, Math.min(MOST_KEYS, typed.length()));
        String step = visit.form().text("at");
        int at = step.matches("[0-9]{1,4}") ? Integer.parseInt(step) : 0;
        Optional<String> op = op(visit);
        return act.isEmpty() || op.isEmpty()
                ? unreadable()
                : all.act(phone, op.get(), at, act.get(), keys).compose(done -> back(phone));
    }

    private static Future<Answer> back(SamplePhone phone) {
        return Answer.moved(PATH + "/" + phone.place());
    }

    private static Optional<String> op(Visit visit) {
        return Optional.of(visit.form().raw("_op")).filter(op -> !op.isEmpty() && op.length() <= LONGEST_OP);
    }

    private static Future<Answer> unreadable() {
        return Future.succeededFuture(new Answer.Unreadable());
    }
}
