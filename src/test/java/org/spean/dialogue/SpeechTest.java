package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.model.Language;

class SpeechTest {
    private static final String ONE_SEGMENT = "ក".repeat(60);
    private static final String THREE_SEGMENTS = "ក".repeat(190);

    private final Speech speech = new Speech();

    @Test
    void textsThatFitTogetherAreOneMessage() {
        say("a", ONE_SEGMENT);
        say("b", ONE_SEGMENT);
        assertThat(bodies("")).containsExactly(ONE_SEGMENT + "\n" + ONE_SEGMENT);
    }

    @Test
    void textsThatDoNotFitTogetherAreSeveral() {
        say("a", THREE_SEGMENTS);
        say("b", ONE_SEGMENT);
        assertThat(bodies("")).containsExactly(THREE_SEGMENTS, ONE_SEGMENT);
    }

    @Test
    void neverMoreThanThreeMessagesAndNothingIsLost() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            say(id, THREE_SEGMENTS + id);
        }
        assertThat(bodies("")).hasSize(Turn.MAX_REPLIES);
        assertThat(String.join("", bodies(""))).contains("a", "b", "c", "d", "e");
    }

    @Test
    void lastLineIsAddedOnlyWhereItFits() {
        say("a", ONE_SEGMENT);
        assertThat(bodies("next")).containsExactly(ONE_SEGMENT + "\nnext");
        say("b", THREE_SEGMENTS);
        assertThat(bodies("next".repeat(20))).containsExactly(ONE_SEGMENT, THREE_SEGMENTS);
    }

    @Test
    void languagesAreSaidOneAfterTheOtherAndLastWhatIsForAll() {
        for (Language language : Language.values()) {
            speech.say(language, "a", language.code() + "1");
        }
        speech.sayToAll("q", "?");
        for (Language language : Language.values()) {
            speech.say(language, "b", language.code() + "2");
        }
        assertThat(bodies("")).containsExactly("km1\nkm2\nen1\nen2\n?");
    }

    @Test
    void invisibleSpacesAndControlsNeverLeave() {
        say("a", "ក\u200Bខ\u0007");
        assertThat(bodies("")).containsExactly("កខ");
    }

    private void say(String id, String body) {
        speech.say(Language.KM, id, body);
    }

    private List<String> bodies(String last) {
        return speech.replies("last", last).stream()
                .map(reply -> switch (reply) {
                    case Reply.Message message -> message.body();
                    case Reply.Spoken spoken -> "";
                })
                .toList();
    }
}
