package org.spean.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.spean.web.KeptAnswers;
import org.spean.web.KeptAnswers.Asked;

/** A form sent twice (a double click, back and again) acts once: the second gets what the first got. */
final class OnceOnly {
    private static final long WAIT_MILLIS = 200;
    private static final int TRIES = 20;

    private final Vertx vertx;
    private final KeptAnswers kept;

    /** What came of it. */
    sealed interface Outcome {
        record Answered(Answer answer) implements Outcome {}

        /** This form was sent already, with other content, or the first is still under way. */
        record SentAlready() implements Outcome {}
    }

    OnceOnly(Vertx vertx, KeptAnswers kept) {
        this.vertx = vertx;
        this.kept = kept;
    }

    Future<Outcome> run(Asked asked, Supplier<Future<Answer>> work) {
        return attempt(asked, work, TRIES);
    }

    private Future<Outcome> attempt(Asked asked, Supplier<Future<Answer>> work, int left) {
        return kept.begin(asked).compose(before -> switch (before) {
            case KeptAnswers.Before.First first -> first(asked, work);
            case KeptAnswers.Before.Done done ->
                Future.succeededFuture(new Outcome.Answered(new Answer.Moved(done.body())));
            case KeptAnswers.Before.Other other -> Future.succeededFuture(new Outcome.SentAlready());
            case KeptAnswers.Before.UnderWay underWay ->
                left == 0
                        ? Future.succeededFuture(new Outcome.SentAlready())
                        : vertx.timer(WAIT_MILLIS, TimeUnit.MILLISECONDS)
                                .compose(tick -> attempt(asked, work, left - 1));
        });
    }

    /** Only a move is kept: a page that says what is wrong with a form is no result. */
    private Future<Outcome> first(Asked asked, Supplier<Future<Answer>> work) {
        return work.get()
                .compose(
                        answer -> (answer instanceof Answer.Moved moved
                                        ? kept.keep(asked, 303, moved.path())
                                        : kept.forget(asked))
                                .otherwiseEmpty()
                                .map((Outcome) new Outcome.Answered(answer)),
                        // Whether it was done is not known: the key stays taken for its minute.
                        Future::failedFuture);
    }
}
