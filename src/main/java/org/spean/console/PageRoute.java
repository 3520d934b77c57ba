package org.spean.console;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spean.staff.Role;

/**
 * One page or action, and who may use it.
 *
 * @param path e.g. {@code /console/people/:id}
 * @param roles one of them is needed; empty only for pages before the sign-in. Never an empty set
 * @param mostBytes of a body
 * @param files whether its form brings files; then who asks is looked at before the body is read
 * @param visitors whether its forms are for people without an account: then their token is that of {@link Visitors}
 * @param work fails only by surprise; what is expected is an answer. Runs on the event loop of the request and must not block
 */
public record PageRoute(
        HttpMethod method,
        String path,
        Optional<Set<Role>> roles,
        int mostBytes,
        boolean files,
        boolean visitors,
        Function<Visit, Future<Answer>> work) {
    /** Of a form without files. */
    public static final int USUAL_BYTES = 64 * 1024;

    /** Everybody who works here. */
    public static final Set<Role> ANYBODY = Set.copyOf(EnumSet.allOf(Role.class));

    public PageRoute {
        if (!path.startsWith("/console") || roles.filter(Set::isEmpty).isPresent()) {
            throw new IllegalArgumentException("a page lies below /console and is for somebody: " + path);
        }
        roles = roles.map(Set::copyOf);
    }

    /** A page that is looked at. It changes nothing. */
    public static PageRoute get(String path, Set<Role> roles, Function<Visit, Future<Answer>> work) {
        return new PageRoute(HttpMethod.GET, path, Optional.of(roles), USUAL_BYTES, false, false, work);
    }

    /** A form that is sent. Only with the token of the session; the same operation id a second time gets the first answer. */
    public static PageRoute post(String path, Set<Role> roles, Function<Visit, Future<Answer>> work) {
        return new PageRoute(HttpMethod.POST, path, Optional.of(roles), USUAL_BYTES, false, false, work);
    }

    /** A form that brings files, all of it at most {@code mostBytes}. */
    public static PageRoute files(String path, Set<Role> roles, int mostBytes, Function<Visit, Future<Answer>> work) {
        return new PageRoute(HttpMethod.POST, path, Optional.of(roles), mostBytes, true, false, work);
    }

    /** A page for everybody who reaches the port. */
    static PageRoute open(HttpMethod method, String path, Function<Visit, Future<Answer>> work) {
        return new PageRoute(method, path, Optional.empty(), USUAL_BYTES, false, false, work);
    }

    /** A page or a form that people without an account may use as well: its part says who exactly, and looks at every request itself. */
    public static PageRoute visitor(HttpMethod method, String path, Function<Visit, Future<Answer>> work) {
        return new PageRoute(method, path, Optional.empty(), USUAL_BYTES, false, true, work);
    }

    boolean changes() {
        return method.equals(HttpMethod.POST);
    }
}
