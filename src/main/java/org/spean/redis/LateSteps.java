package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Input;
import org.spean.model.ContactId;

/**
 * Steps of a call that are played late, because Redis was away when they came. The caller heard the safety answer then, and
 * perhaps pressed keys on it that answer nothing; or the call went on without the step, and its key would answer another question.
 * 9, 0, a message and the end of a talk mean the same everywhere and always count.
 */
final class LateSteps {
    /** The mark of an event whose answer went into the response (played.lua). */
    private static final String HEARD = "a";

    private final RedisLink link;

    LateSteps(RedisLink link) {
        this.link = link;
    }

    /** Whether it still means what the caller meant. */
    Future<Boolean> counts(ContactId contact, Arrival arrival) {
        return switch (arrival.input()) {
            case Input.Silence silence -> Future.succeededFuture(false);
            case Input.Keys keys ->
                keys.word().isPresent() ? Future.succeededFuture(true) : answersWhatWasHeard(contact, arrival);
            case Input.CallEvent event -> Future.succeededFuture(true);
            case Input.Words words -> Future.succeededFuture(true);
            case Input.AnsweredByPlatform byPlatform -> Future.succeededFuture(true);
        };
    }

    /** The question before it was heard, and the call took no step since. */
    private Future<Boolean> answersWhatWasHeard(ContactId contact, Arrival arrival) {
        Future<String> before = mark(contact, arrival, -1);
        Future<String> after = mark(contact, arrival, 1);
        return Future.all(before, after)
                .map(both -> before.result().equals(HEARD) && after.result().isEmpty());
    }

    private Future<String> mark(ContactId contact, Arrival arrival, int steps) {
        return arrival.stepOfCall(steps)
                .map(event -> link.send(Request.cmd(Command.GET).arg(Keys.event(contact, arrival.gateway(), event)))
                        .map(mark -> mark == null ? "" : mark.toString()))
                .orElse(Future.succeededFuture(""));
    }
}
