package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.spean.web.KeptAnswers;
import org.spean.web.KeptAnswers.Asked;
import org.spean.web.KeptAnswers.Before;

/**
 * Does a request with an {@code Idempotency-Key} once (draft-ietf-httpapi-idempotency-key-header, sections 2.6 and 2.7): asked
 * again it gives the same answer for a day, 409 while the first is under way, 422 when the key came with another request. What only
 * moves something on is not done again either, but answered with how it stands by then; of a move that was refused nothing is kept.
 */
final class OnceOnly {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final KeptAnswers kept;

    OnceOnly(KeptAnswers kept) {
        this.kept = kept;
    }

    /**
     * What a key may do.
     *
     * @param now in place of the answer of then; empty: that answer
     */
    record Work(Supplier<Future<ApiAnswer>> first, Optional<Supplier<Future<ApiAnswer>>> now) {}

    /** Does {@code work} and answers, or answers what was answered before. */
    Future<Void> run(RoutingContext context, String by, Buffer body, Work work) {
        List<String> keys = context.request().headers().getAll(HEADER);
        if (keys.isEmpty()) {
            return work.first()
                    .get()
                    .onSuccess(answer -> Replies.send(context, answer))
                    .mapEmpty();
        }
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
            Replies.refuse(
                    context,
                    Trouble.of(
                            400,
                            "bad-key",
                            "The Idempotency-Key cannot be used",
                            "Send one, of 1 to 128 visible ASCII characters, e.g. a UUID."));
            return Future.succeededFuture();
        }
        Asked asked = new Asked(by, keys.getFirst(), likeness(context, body));
        return kept.begin(asked).compose(before -> after(before, asked, context, work));
    }

    private Future<Void> after(Before before, Asked asked, RoutingContext context, Work work) {
        switch (before) {
            case Before.First first -> {
                return first(asked, context, work);
            }
            case Before.Done done -> {
                if (work.now().isPresent()) {
                    return work.now()
                            .get()
                            .get()
                            .onSuccess(answer -> Replies.send(context, answer))
                            .mapEmpty();
                }
                Replies.send(context, done.status(), done.body());
            }
            case Before.UnderWay now ->
                Replies.later(
                        context,
                        A_MOMENT,
                        Trouble.of(
                                409,
                                "under-way",
                                "This is being done",
                                "The first request with this Idempotency-Key has no answer yet."));
            case Before.Other other ->
                Replies.refuse(
                        context,
                        Trouble.of(
                                422,
                                "other-request",
                                "This Idempotency-Key belongs to another request",
                                "Take a new key for a new request."));
        }
        return Future.succeededFuture();
    }

    /** Of an answer that cannot be kept the person hears all the same; asked again it would be done again. */
    private Future<Void> first(Asked asked, RoutingContext context, Work work) {
        return work.first()
                .get()
                .recover(failure ->
                        kept.forget(asked).otherwiseEmpty().compose(forgotten -> Future.failedFuture(failure)))
                .compose(answer -> (work.now().isPresent() && answer.code() >= 400
                                ? kept.forget(asked)
                                : kept.keep(asked, answer.code(), answer.text()))
                        .otherwiseEmpty()
                        .onSuccess(done -> Replies.send(context, answer)));
    }

    private static String likeness(RoutingContext context, Buffer body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((context.request().method() + " " + context.normalizedPath() + "\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(body.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
