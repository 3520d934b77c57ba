package org.spean.redis;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** A network end that writes down what it is given and answers as it is told. */
final class RecordingMessenger implements Messenger {
    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Outgoing, Future<SendOutcome>> answer = message ->
            Future.succeededFuture(new SendOutcome.Accepted("SM" + message.id().value()));

    void answers(Function<Outgoing, Future<SendOutcome>> how) {
        answer = how;
    }

    void answers(SendOutcome outcome) {
        answer = message -> Future.succeededFuture(outcome);
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        sent.add(message);
        return answer.apply(message);
    }

    List<String> bodies() {
        return sent.stream().map(Outgoing::body).toList();
    }
}
