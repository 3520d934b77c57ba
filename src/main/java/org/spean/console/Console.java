package org.spean.console;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spean.web.Mount;
import org.spean.web.Routes;

/**
 * The pages of all parts on the public port. One request: headers, session, role, token of the form, operation id, work, answer; each
 * step may answer and end it. What no part registered does not exist, and without a session nobody learns what exists.
 */
public final class Console implements Mount {
    /** All pages lie here. */
    public static final String PREFIX = "/console";

    private static final long SLOWEST_MILLIS = 10_000;

    private final Vertx vertx;
    private final ConsolePorts ports;
    /** One for all event loops: a browser's forms come to any of them. */
    private final Visitors visitors;

    /** For the same reason. */
    private final Presses presses;

    private final List<PageRoute> pages = new ArrayList<>();
    private final List<Part.MenuEntry> menu = new ArrayList<>();

    /** @param parts in the order of the menu */
    public Console(Vertx vertx, ConsolePorts ports, List<Part> parts) {
        this.vertx = vertx;
        this.ports = ports;
        this.visitors = new Visitors(new Cookies(ports.https()), ports.ids());
        this.presses = new Presses(vertx);
        for (Part part : parts) {
            pages.addAll(part.routes());
            menu.addAll(part.menu());
        }
        Set<String> seen = new HashSet<>();
        for (PageRoute page : pages) {
            if (!seen.add(page.method() + " " + page.path())) {
                throw new IllegalArgumentException("two pages at " + page.method() + " " + page.path());
            }
        }
    }

    /** Every page and action there is: the tests walk them with every role. */
    public List<PageRoute> pages() {
        return List.copyOf(pages);
    }

    @Override
    public void mount(Routes routes) {
        Router router = routes.router();
        Replies replies = new Replies(ports.storeAway(), ports.ids());
        Gate gate = new Gate(vertx, ports, menu, replies, visitors, presses);
        router.get("/").handler(context -> Replies.found(context, PREFIX));
        router.route("/console*").handler(context -> {
            Headers.putOn(context.response());
            context.next();
        });
        router.get("/console/assets/*").handler(AssetPages::serve);
        for (PageRoute page : pages) {
            Route route = router.route(page.method(), page.path());
            if (page.files()) {
                route.handler(context -> gate.admitBeforeBody(page, context));
                route = router.route(page.method(), page.path());
                route.handler(context -> FileForms.read(page, context, replies));
            } else if (page.changes()) {
                route.handler(TimeoutHandler.create(SLOWEST_MILLIS, 408)).handler(Routes.body(page.mostBytes()));
            }
            route.handler(context -> gate.handle(page, context)).failureHandler(context -> gate.unread(context));
        }
        router.route("/console*").handler(gate::nothingHere);
    }
}
