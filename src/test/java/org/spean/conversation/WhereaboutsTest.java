package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.conversation.TestLine.said;
import static org.spean.conversation.TestLine.text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.RealPack;

/** Where a person is: what they said counts, until so much time has passed that it may be wrong. */
class WhereaboutsTest {
    private final TestLine line = new TestLine(() -> RealPack.DEMO);

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void whatThePersonSaidCountsWhileTheConversationLives() {
        saysThailand();
        assertThat(said(line.answer(text("A9", "SOS")))).contains("1300").doesNotContain("117");
    }

    @Test
    void whoSaidThailandLongAgoFromACambodianNumberIsAskedAgain() {
        saysThailand();
        line.forgetSessions();
        String danger = said(line.answer(text("B1", "SOS")));
        assertThat(danger)
                .as("neither a Thai nor a Cambodian short number: nobody knows which works")
                .doesNotContain("1300")
                .doesNotContain(": 117")
                .contains("Which country are you in?");
        assertThat(said(line.answer(text("B2", "cambodia")))).contains("117");
        assertThat(said(line.answer(text("B3", "SOS")))).contains("117");
    }

    @Test
    void theDoubtLastsUntilThePersonAnswers() {
        saysThailand();
        line.forgetSessions();
        line.answer(text("C1", "MENU"));
        assertThat(said(line.answer(text("C2", "SOS")))).doesNotContain(": 117").contains("Which country are you in?");
    }

    private void saysThailand() {
        line.answer(text("A1", "ENGLISH"));
        line.answer(text("A2", "HOTLINE"));
        line.answer(text("A3", "2"));
    }
}
