package org.spean.api;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.metrics.SecurityEvent;
import org.spean.staff.Tokens;
import org.spean.web.RateLimits.Rate;

/**
 * Lets in who may, and answers who may not: 401, 403, 429. A good token is counted by itself; everything else by its address, so
 * that a flood without a token shuts out nobody who has one, also behind a proxy where all have the same address.
 */
final class Gate {
    static final Rate PER_TOKEN = new Rate(120, Duration.ofMinutes(1));
    static final Rate PER_ADDRESS = new Rate(60, Duration.ofMinutes(1));
    private static final String SCHEME = "bearer ";

    private final ApiPorts ports;

    Gate(ApiPorts ports) {
        this.ports = ports;
    }

    /** Who asks (empty on an open route), or nothing: then it is answered. */
    Future<Optional<Caller>> pass(RoutingContext context, Access access, Instant now) {
        return switch (access) {
            case Access.Open open ->
                within("address/" + address(context), PER_ADDRESS, context, now)
                        .map(fine -> fine ? Optional.of(Caller.NOBODY) : Optional.empty());
            case Access.With with ->
                holder(context, now)
                        .compose(holder ->
                                holder.isEmpty() ? stranger(context, now) : known(context, with, holder.get(), now));
        };
    }

    private Future<Optional<Tokens.Holder>> holder(RoutingContext context, Instant now) {
        List<String> headers = context.request().headers().getAll("Authorization");
        boolean bearer = headers.size() == 1 && headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer
                ? ports.tokens()
                        .holder(headers.getFirst().substring(SCHEME.length()).strip(), now)
                : Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<Caller>> known(
            RoutingContext context, Access.With access, Tokens.Holder holder, Instant now) {
        return within("token/" + holder.tokenId(), PER_TOKEN, context, now).map(fine -> {
            if (!fine) {
                return Optional.empty();
            }
            if (holder.account().roles().stream().noneMatch(access.roles()::contains)) {
                ports.meters().security(SecurityEvent.FORBIDDEN);
                Replies.refuse(
                        context,
                        Trouble.of(
                                403,
                                "forbidden",
                                "This is not allowed",
                                "None of your roles may do this. It needs one of: " + Words.roles(access.roles())
                                        + "."));
                return Optional.empty();
            }
            return Optional.of(
                    new Caller(holder.account().id(), holder.account().roles()));
        });
    }

    private Future<Optional<Caller>> stranger(RoutingContext context, Instant now) {
        boolean tried = context.request().headers().contains("Authorization");
        if (tried) {
            ports.meters().security(SecurityEvent.SIGN_IN_FAILED);
        }
        return within("address/" + address(context), PER_ADDRESS, context, now).map(fine -> {
            if (fine) {
                context.response()
                        .putHeader(
                                "WWW-Authenticate",
                                tried ? "Bearer realm=\"spean\", error=\"invalid_token\"" : "Bearer realm=\"spean\"");
                Replies.refuse(
                        context,
                        Trouble.of(
                                401,
                                "no-token",
                                "A token is needed",
                                "Send one header \"Authorization: Bearer TOKEN\" with a token that is valid now;"
                                        + " `staff token NAME` makes one."));
            }
            return Optional.empty();
        });
    }

    private Future<Boolean> within(String who, Rate rate, RoutingContext context, Instant now) {
        return ports.rates().ask(who, rate, now).map(wait -> {
            wait.ifPresent(time -> {
                ports.meters().security(SecurityEvent.RATE_LIMITED);
                Replies.later(
                        context,
                        time,
                        Trouble.of(
                                429,
                                "too-many",
                                "Too many requests",
                                "At most " + rate.most() + " in "
                                        + rate.window().toSeconds() + " s. Wait as long as Retry-After says."));
            });
            return wait.isEmpty();
        });
    }

    private String address(RoutingContext context) {
        return ports.client().of(context.request());
    }
}
