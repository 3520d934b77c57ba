package org.spean.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;

/**
 * The last answers given from this instance, for the moment in which the store is away: the same webhook again still gets the
 * same answer, and is not spooled as if it had got none. Any thread.
 */
final class RecentAnswers {
    /** The same id from another number or gateway is another event. */
    private record Key(String gateway, PhoneNumber from, EventId event) {
        static Key of(Arrival arrival) {
            return new Key(arrival.gateway(), arrival.from(), arrival.event());
        }
    }

    private final int most;
    private final Map<Key, Answer> answers = new LinkedHashMap<>();

    RecentAnswers(int most) {
        this.most = most;
    }

    synchronized void put(Arrival arrival, Answer answer) {
        answers.put(Key.of(arrival), answer);
        if (answers.size() > most) {
            answers.remove(answers.keySet().iterator().next());
        }
    }

    synchronized Optional<Answer> of(Arrival arrival) {
        return Optional.ofNullable(answers.get(Key.of(arrival)))
                .map(answer ->
                        answer.kind() == Answer.Kind.NEW ? new Answer(Answer.Kind.REPEATED, answer.replies()) : answer);
    }
}
