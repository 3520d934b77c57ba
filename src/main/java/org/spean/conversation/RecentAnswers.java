package org.spean.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.model.EventId;

/**
 * The last answers given from this instance, for the moment in which the store is away: the same webhook again still gets the
 * same answer, and is not spooled as if it had got none. Any thread.
 */
final class RecentAnswers {
    private final int most;
    private final Map<EventId, Answer> answers = new LinkedHashMap<>();

    RecentAnswers(int most) {
        this.most = most;
    }

    synchronized void put(EventId event, Answer answer) {
        answers.put(event, answer);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    synchronized Optional<Answer> of(EventId event) {
        return Optional.ofNullable(answers.get(event))
                .map(answer ->
                        answer.kind() == Answer.Kind.NEW ? new Answer(Answer.Kind.REPEATED, answer.replies()) : answer);
    }
}
