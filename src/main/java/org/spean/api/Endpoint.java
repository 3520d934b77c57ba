package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spean.staff.Role;

/**
 * One route: who may use it, what it takes and answers, and what it does. {@code openapi.json} is made from it.
 *
 * @param path below {@code /api/v1}, e.g. {@code /corridors/{id}}
 * @param summary one line for people
 * @param takes the body; empty: none
 * @param query what may stand behind the {@code ?}
 * @param answers the schema of each good status
 * @param refuses what else it answers of its own, beside what every route may: status and when
 * @param mostBytes of a body. Where it is more than usual, the token is looked at before the body is read, and both are given more time
 * @param once whether an {@code Idempotency-Key} is honoured; only with a body
 * @param repeated what a request is answered whose key has done it, where the answer of then may be untrue now; empty: that answer
 * @param work fails only by surprise; what is expected is an answer
 */
public record Endpoint(
        HttpMethod method,
        String path,
        String summary,
        Access access,
        Optional<Takes> takes,
        List<Query> query,
        Map<Integer, String> answers,
        Map<Integer, String> refuses,
        boolean once,
        int mostBytes,
        Optional<Function<ApiCall, Future<ApiAnswer>>> repeated,
        Function<ApiCall, Future<ApiAnswer>> work) {
    public Endpoint {
        query = List.copyOf(query);
        answers = Map.copyOf(answers);
        refuses = Map.copyOf(refuses);
        if (once && takes.isEmpty()) {
            throw new IllegalArgumentException("only a request with a body can be told from another");
        }
    }

    /** One whose body has at most the usual size. */
    public Endpoint(
            HttpMethod method,
            String path,
            String summary,
            Access access,
            Optional<Takes> takes,
            List<Query> query,
            Map<Integer, String> answers,
            Map<Integer, String> refuses,
            boolean once,
            Function<ApiCall, Future<ApiAnswer>> work) {
        this(method, path, summary, access, takes, query, answers, refuses, once, Bodies.LIMIT, Optional.empty(), work);
    }

    /** The same for bodies of another size. */
    Endpoint taking(int bytes) {
        return new Endpoint(method, path, summary, access, takes, query, answers, refuses, once, bytes, repeated, work);
    }

    /** The same that moves something on: asked again with the same key, it is not done again and {@code now} answers how it stands. */
    Endpoint repeated(Function<ApiCall, Future<ApiAnswer>> now) {
        return new Endpoint(
                method, path, summary, access, takes, query, answers, refuses, once, mostBytes, Optional.of(now), work);
    }

    boolean isLarge() {
        return mostBytes > Bodies.LIMIT;
    }

    /** A route that only reads, for everybody who works here. */
    static Endpoint read(String path, String summary, String schema, Function<ApiCall, Future<ApiAnswer>> work) {
        return new Endpoint(
                HttpMethod.GET,
                path,
                summary,
                Access.anyRole(),
                Optional.empty(),
                List.of(),
                Map.of(200, schema),
                Map.of(),
                false,
                work);
    }

    /** The same, which may find nothing. */
    Endpoint or404(String when) {
        Map<Integer, String> more = new HashMap<>(refuses);
        more.put(404, when);
        return new Endpoint(
                method, path, summary, access, takes, query, answers, more, once, mostBytes, repeated, work);
    }

    /** The same, with parameters behind the {@code ?}. */
    Endpoint with(Query... parameters) {
        return new Endpoint(
                method,
                path,
                summary,
                access,
                takes,
                List.of(parameters),
                answers,
                refuses,
                once,
                mostBytes,
                repeated,
                work);
    }

    /** The same, for these roles only. */
    Endpoint only(Role... roles) {
        return new Endpoint(
                method,
                path,
                summary,
                new Access.With(Set.of(roles)),
                takes,
                query,
                answers,
                refuses,
                once,
                mostBytes,
                repeated,
                work);
    }
}
