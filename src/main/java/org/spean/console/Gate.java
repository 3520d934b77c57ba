package org.spean.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.spean.model.Language;
import org.spean.staff.ConsoleSession;
import org.spean.web.KeptAnswers;

/** Between a request and a page: who asks, whether they may, and whether a form is one of ours. */
final class Gate {
    /** Sent with what a page fetches by itself: it does not keep a session alive. */
    static final String BACKGROUND = "Spean-Background";

    /** Fields that every form carries. */
    static final String CSRF = "_csrf";

    static final String OP = "_op";

    private static final String ADMITTED = "admitted";
    private static final long PATIENCE_SECONDS = 10;
    private static final int LONGEST_OP = 100;

    private final ConsolePorts ports;
    private final List<Part.MenuEntry> menu;
    private final Replies replies;
    private final Cookies cookies;
    private final SameOrigin sameOrigin;
    private final Visitors visitors;
    private final OnceOnly once;
    private final Presses presses;

    /** Presses of one form; of whoever has no session yet the page is enough, for its operation is nobody else's. */
    private record Press(String session, String address, KeptAnswers.Asked asked) {}

    /** Who asks, before it is known what for. */
    private record Asking(Optional<ConsoleSession> session, Frame frame, Instant now) {}

    Gate(
            Vertx vertx,
            ConsolePorts ports,
            List<Part.MenuEntry> menu,
            Replies replies,
            Visitors visitors,
            Presses presses) {
        this.ports = ports;
        this.menu = List.copyOf(menu);
        this.replies = replies;
        this.cookies = new Cookies(ports.https());
        this.sameOrigin = new SameOrigin(ports.address());
        this.visitors = visitors;
        this.once = new OnceOnly(vertx, ports.kept());
        this.presses = presses;
    }

    void handle(PageRoute page, RoutingContext context) {
        Asking before = context.get(ADMITTED);
        Future<Asking> asking = before == null ? asking(context) : Future.succeededFuture(before);
        asking.compose(who -> before == null && !admits(page, who, context)
                        ? Future.succeededFuture()
                        : work(page, who, context).map(answer -> {
                            replies.send(context, who.frame(), answer);
                            return null;
                        }))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onFailure(failure -> replies.failed(context, frame(context, Optional.empty()), failure));
    }

    /** A form with files is large: nobody may send it who may not have it read. */
    void admitBeforeBody(PageRoute page, RoutingContext context) {
        context.request().pause();
        asking(context)
                .onSuccess(who -> {
                    if (admits(page, who, context)) {
                        context.put(ADMITTED, who);
                        context.next();
                    } else {
                        context.request().resume();
                    }
                })
                .onFailure(failure -> replies.failed(context, frame(context, Optional.empty()), failure));
    }

    /** No part has such a page, or none for this method. */
    void nothingHere(RoutingContext context) {
        asking(context)
                .onSuccess(who -> {
                    if (who.session().isEmpty()) {
                        replies.signIn(context);
                    } else {
                        replies.send(context, who.frame(), new Answer.Missing());
                    }
                })
                .onFailure(failure -> replies.failed(context, frame(context, Optional.empty()), failure));
    }

    /** A body was too large, too slow, or no form; or something broke. */
    void unread(RoutingContext context) {
        replies.unread(context, frame(context, Optional.empty()));
    }

    private Future<Asking> asking(RoutingContext context) {
        HttpServerRequest request = context.request();
        Instant now = ports.clock().instant();
        Optional<String> cookie = cookies.session(request);
        boolean touch = request.getHeader(BACKGROUND) == null;
        Future<Optional<ConsoleSession>> session = cookie.map(
                        value -> ports.sessions().find(value, now, touch))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return session.map(found -> new Asking(found, frame(context, found), now));
    }

    private boolean admits(PageRoute page, Asking who, RoutingContext context) {
        if (page.roles().isEmpty()) {
            return true;
        }
        if (who.session().isEmpty()) {
            replies.signIn(context);
            return false;
        }
        if (!who.frame().may(page.roles().get())) {
            replies.send(context, who.frame(), new Answer.Forbidden());
            return false;
        }
        return true;
    }

    private Future<Answer> work(PageRoute page, Asking who, RoutingContext context) {
        Form form = page.changes() ? FileForms.of(context) : Form.EMPTY;
        boolean visitor = page.visitors() && who.session().isEmpty();
        Visit visit = new Visit(
                who.session(),
                visitor ? who.frame().with(visitors.token(context)) : who.frame(),
                context.pathParams(),
                query(context.request()),
                form,
                who.now(),
                ports.client().of(context.request()),
                Browsers.family(context.request().getHeader("User-Agent")),
                cookies.known(context.request()));
        if (!page.changes()) {
            return page.work().apply(visit);
        }
        if (!sameOrigin.holds(context.request())) {
            return Answer.forbidden();
        }
        if (visitor && !visitors.fits(context.request(), form.raw(CSRF))) {
            return Answer.forbidden();
        }
        if (visitor) {
            return page.work().apply(visit);
        }
        boolean open = page.roles().isEmpty() && !page.visitors();
        if (!open && !ports.sessions().csrfFits(visit.signedIn(), form.raw(CSRF))) {
            return Answer.forbidden();
        }
        String op = form.raw(OP);
        boolean operation = !op.isEmpty() && op.length() <= LONGEST_OP;
        if (!operation) {
            return open ? page.work().apply(visit) : Future.succeededFuture(new Answer.Unreadable());
        }
        String what = "console " + page.method() + " " + context.request().path();
        String likeness = Hashes.sha256(what + "\n" + form.likeness());
        if (open) {
            Press press = new Press("", visit.address(), new KeptAnswers.Asked("", op, likeness));
            return presses.once(press, () -> page.work().apply(visit));
        }
        KeptAnswers.Asked asked = new KeptAnswers.Asked(visit.by(), op, likeness);
        return presses.once(new Press(visit.signedIn().id(), "", asked), () -> once(page, visit, asked));
    }

    private Future<Answer> once(PageRoute page, Visit visit, KeptAnswers.Asked asked) {
        return once.run(asked, () -> page.work().apply(visit)).map(outcome -> switch (outcome) {
            case OnceOnly.Outcome.Answered answered -> answered.answer();
            case OnceOnly.Outcome.SentAlready sent -> new Answer.SentAlready();
        });
    }

    private Frame frame(RoutingContext context, Optional<ConsoleSession> session) {
        HttpServerRequest request = context.request();
        Language language = cookies.language(request)
                .or(() -> session.map(one -> one.account().languages().getFirst()))
                .orElse(Language.KM);
        Frame nobody = new Frame(
                Words.in(language),
                session.map(ConsoleSession::account),
                List.of(),
                String.valueOf(request.path()),
                session.map(ports.sessions()::csrfToken).orElse(""),
                ports.mode(),
                request.getHeader("HX-Request") != null,
                ports.ids());
        return nobody.with(
                menu.stream().filter(entry -> nobody.may(entry.roles())).toList());
    }

    private static Map<String, String> query(HttpServerRequest request) {
        Map<String, String> query = new HashMap<>();
        request.params().forEach(entry -> query.putIfAbsent(entry.getKey(), entry.getValue()));
        return query;
    }
}
