package org.spean.console;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a form was answered, in memory for a few seconds: the second press of a double click gets the very answer of the first, also one
 * that is kept nowhere else (new recovery codes, a link, the cookie of a session), where it would else be told that its code is used. Of this
 * instance only; {@link OnceOnly} is for all of them, and for a day. Any thread.
 */
final class Presses {
    private static final long KEPT_MILLIS = 10_000;

    /** Answers at a time; what comes on top is answered by itself. */
    private static final int MOST = 1_000;

    private static final int FIRST_ERROR = 400;

    private final Vertx vertx;
    private final Map<Object, Future<Answer>> answers = new ConcurrentHashMap<>();

    Presses(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * The answer of the first press; {@code work} is done only for that one.
     *
     * @param form equal for presses of one form, by one browser, with the same in it
     */
    Future<Answer> once(Object form, Supplier<Future<Answer>> work) {
        if (answers.size() >= MOST && !answers.containsKey(form)) {
            return work.get();
        }
        Promise<Answer> first = Promise.promise();
        Future<Answer> before = answers.putIfAbsent(form, first.future());
        if (before != null) {
            return here(before);
        }
        Future.succeededFuture()
                .compose(begun -> work.get())
                .onComplete(
                        answer -> {
                            // What was wrong with a form may be right a moment later.
                            if (isDone(answer)) {
                                vertx.setTimer(KEPT_MILLIS, later -> answers.remove(form));
                            } else {
                                answers.remove(form);
                            }
                            first.succeed(answer);
                        },
                        failure -> {
                            answers.remove(form);
                            first.fail(failure);
                        });
        return here(first.future());
    }

    /** On the event loop of who waits for it. */
    private Future<Answer> here(Future<Answer> there) {
        Promise<Answer> mine = Promise.promise();
        Context loop = vertx.getOrCreateContext();
        there.onComplete(
                answer -> loop.runOnContext(on -> mine.succeed(answer)),
                failure -> loop.runOnContext(on -> mine.fail(failure)));
        return mine.future();
    }

    private static boolean isDone(Answer answer) {
        return switch (answer) {
            case Answer.Page page -> page.status() < FIRST_ERROR;
            case Answer.Moved moved -> true;
            case Answer.Bytes bytes -> true;
            case Answer.WithHeaders with -> isDone(with.answer());
            case Answer.Missing missing -> false;
            case Answer.Forbidden forbidden -> false;
            case Answer.Unreadable unreadable -> false;
            case Answer.SentAlready sent -> false;
            case Answer.Stream stream -> false;
        };
    }
}
