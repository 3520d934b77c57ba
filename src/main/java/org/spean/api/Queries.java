package org.spean.api;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what stands behind the {@code ?}, or says why it cannot be used. */
final class Queries {
    /** Parameters or their trouble. */
    sealed interface Read {
        record Fine(Map<String, String> values) implements Read {
            public Fine {
                values = Map.copyOf(values);
            }
        }

        record Bad(Trouble trouble) implements Read {}
    }

    private Queries() {}

    static Read read(RoutingContext context, List<Query> known) {
        if (context.request().query() == null) {
            return new Read.Fine(Map.of());
        }
        MultiMap came;
        try {
            came = context.queryParams();
        } catch (HttpException broken) {
            return bad("What stands behind the ? has a broken % escape.");
        }
        Map<String, String> values = new HashMap<>();
        for (String name : came.names()) {
            Optional<Query> one =
                    known.stream().filter(query -> query.name().equals(name)).findFirst();
            if (one.isEmpty()) {
                return bad("There is a parameter that is not known here. Known: "
                        + (known.isEmpty()
                                ? "none"
                                : known.stream().map(Query::name).collect(Collectors.joining(", ")))
                        + ".");
            }
            List<String> all = came.getAll(name);
            if (all.size() != 1 || !one.get().fits(all.getFirst())) {
                return bad("Write " + name + " once, and so: " + one.get().what());
            }
            values.put(name, all.getFirst());
        }
        return new Read.Fine(values);
    }

    static Trouble trouble(String detail) {
        return Trouble.of(400, "bad-query", "A parameter cannot be used", detail);
    }

    private static Read bad(String detail) {
        return new Read.Bad(trouble(detail));
    }
}
