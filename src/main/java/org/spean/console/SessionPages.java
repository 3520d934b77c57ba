package org.spean.console;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.spean.console.pages.session.JtesessionsGenerated;
import org.spean.staff.ConsoleSessions;

/** Where somebody is signed in, and the end of it elsewhere; and the way from {@code /console} to the first page of the menu. */
public final class SessionPages implements Part {
    /** Rung when somebody signs in. */
    static final String TOPIC = "sessions";

    private static final String PATH = "/console/sessions";

    private final ConsoleSessions sessions;

    public SessionPages(ConsoleSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get(Console.PREFIX, PageRoute.ANYBODY, SessionPages::home),
                PageRoute.get(PATH, PageRoute.ANYBODY, this::list),
                PageRoute.post(PATH + "/end", PageRoute.ANYBODY, this::end));
    }

    private static Future<Answer> home(Visit visit) {
        return Answer.moved(
                visit.frame().menu().stream().findFirst().map(MenuEntry::path).orElse(PATH));
    }

    private Future<Answer> list(Visit visit) {
        return sessions.of(visit.account(), visit.now())
                .compose(all -> Answer.page(out -> JtesessionsGenerated.render(
                        out, null, visit.frame(), all, visit.signedIn().id())));
    }

    /** One of them, or all but this one. */
    private Future<Answer> end(Visit visit) {
        String one = visit.form().text("session");
        Future<?> ended = one.isEmpty()
                ? sessions.endAll(visit.account(), Optional.of(visit.signedIn().id()), visit.by(), visit.now())
                : sessions.end(visit.account(), one, visit.by(), visit.now());
        return ended.compose(done -> Answer.moved(PATH));
    }
}
