package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.redis.Answers;

/** What a caller did while Redis was away acts later only if they knew what they answered, and never moves the call itself. */
class CallReplayTest {
    private final TestLine line = new TestLine();
    private int step;

    @AfterEach
    void close() {
        line.close();
    }

    /** The caller hears: how should we answer? 1 text me, 2 call me, 3 danger, 4 a message. */
    @BeforeEach
    void nobodyIsFree() {
        line.answer(next(new Input.Called()));
        line.answer(next(new Input.Keys("2")));
        line.answer(next(new Input.Keys("0")));
        assertThat(heard(line.answer(next(new Input.Desk(List.of()))))).contains("Answer how?");
    }

    @Test
    void silenceWhileNothingCouldBeAnsweredQueuesNoCall() {
        Arrival silence = away(new Input.Silence());
        Answers.of(line.conversations.replay(silence));
        assertThat(line.keys("*:calldue")).isEmpty();
    }

    @Test
    void aKeyOfAQuestionThatTheCallHasLeftAnswersNoOther() {
        Arrival late = away(new Input.Keys("1"));
        line.answer(next(new Input.Keys("2")));
        assertThat(heard(line.answer(next(new Input.Keys("1"))))).contains("Is it safe to call this phone?");
        Answers.of(line.conversations.replay(late));
        assertThat(line.keys("*:calldue")).isEmpty();
        assertThat(heard(line.answer(next(new Input.Keys("1"))))).contains("A person will try to call");
    }

    @Test
    void aKeyPressedOnTheSafetyAnswerAnswersNothing() {
        line.answer(next(new Input.Keys("2")));
        line.answer(next(new Input.Keys("1")));
        Arrival heard = away(new Input.Keys("7"));
        Arrival blind = away(new Input.Keys("1"));
        Answers.of(line.conversations.replay(heard));
        Answers.of(line.conversations.replay(blind));
        assertThat(line.keys("*:calldue")).isEmpty();
    }

    @Test
    void theAnswerToAQuestionThatWasHeardIsKept() {
        line.answer(next(new Input.Keys("2")));
        line.answer(next(new Input.Keys("1")));
        Answers.of(line.conversations.replay(away(new Input.Keys("1"))));
        assertThat(line.keys("*:calldue")).hasSize(1);
    }

    @Test
    void theDangerKeyOpensItsCaseAndTheCallStaysWhereTheCallerHeardIt() {
        Arrival nine = away(new Input.Keys("9"));
        Answers.of(line.conversations.replay(nine));
        assertThat(line.cases(CaseKind.DANGER)).isEqualTo(1);
        assertThat(heard(line.answer(next(new Input.Keys("2"))))).contains("When is it safe to call?");
    }

    @Test
    void aMessageThatWasSpokenIsKept() {
        line.answer(next(new Input.Keys("4")));
        Input spoken = new Input.Spoken(java.util.Optional.of("RE0123456789abcdef0123456789abcdef"), 12);
        Answers.of(line.conversations.replay(away(spoken)));
        assertThat(line.keys("*:recjobs")).hasSize(1);
    }

    /** Answered from memory, as while Redis is away. */
    private Arrival away(Input input) {
        Arrival arrival = next(input);
        assertThat(line.conversations.safety(arrival).kind()).isEqualTo(Answer.Kind.SAFETY);
        return arrival;
    }

    private Arrival next(Input input) {
        EventId event = new EventId(Arrival.callEvent("CA1", step++));
        return new Arrival("main", "1294", event, TestLine.SOKHA, Channel.VOICE, input, Instant.now());
    }

    private static String heard(Answer answer) {
        StringBuilder all = new StringBuilder();
        for (Reply reply : answer.replies()) {
            if (reply instanceof Reply.Spoken spoken) {
                for (Reply.Piece piece : spoken.pieces()) {
                    if (piece instanceof Reply.Piece.Words words) {
                        all.append(words.words()).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }
}
