package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.redis.Answers;

/** A person is erased, by a text of theirs or by staff, while their call is under way. */
class ErasedCallTest {
    private final TestLine line = new TestLine();
    private int step;

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void nothingOfTheCallStays() {
        askForAPerson();
        Answers.of(line.contacts.erase(TestLine.SOKHA));
        assertThat(line.keys("*:v:*")).isEmpty();
        assertThat(line.keys("*:k:*")).isEmpty();
    }

    @Test
    void whatIsSpokenAfterwardsIsKeptInACaseThatStaffSee() {
        askForAPerson();
        line.answer(TestLine.text("E1", "DELETE"));
        line.answer(TestLine.text("E2", "1"));
        line.answer(next(new Input.Spoken(Optional.of("RE0123456789abcdef0123456789abcdef"), 12)));
        assertThat(line.cases(CaseKind.PERSON)).isEqualTo(1);
    }

    private void askForAPerson() {
        line.answer(next(new Input.Called()));
        line.answer(next(new Input.Keys("2")));
        line.answer(next(new Input.Keys("0")));
        line.answer(next(new Input.Desk(List.of())));
        line.answer(next(new Input.Keys("4")));
        assertThat(line.cases(CaseKind.PERSON)).isEqualTo(1);
    }

    private Arrival next(Input input) {
        EventId event = new EventId(Arrival.callEvent("CA1", step++));
        return new Arrival("main", "1294", event, TestLine.SOKHA, Channel.VOICE, input, Instant.now());
    }
}
