package org.spean.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.spean.content.PromptBook;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Reply.Piece;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Country;
import org.spean.model.Mode;

/** Whether the documents that the load generator will insist on say what the engine says, and lead on. */
final class CallOracle {
    private static final int VERIFY_EVERY_DAYS = 60;

    private final Dialogue dialogue = new Dialogue(Content.read(), Mode.DEMO, VERIFY_EVERY_DAYS);
    private final PromptBook book;

    private CallOracle(PromptBook book) {
        this.book = book;
    }

    /** Refuses a walk whose documents do not play the engine's sentences, or in which a lost or doubled step could hide. */
    static void check(byte[][] answers, PromptBook book) {
        if (new HashSet<>(Arrays.stream(answers).map(Oracle::text).toList()).size() != answers.length) {
            throw new IllegalStateException("two answers of the call are equal: change " + CallWalk.class.getName());
        }
        new CallOracle(book).walk(answers);
    }

    private void walk(byte[][] answers) {
        Moment moment = new Moment(Instant.now(), Optional.of(Country.CAMBODIA), "case");
        Session session = Session.fresh(Optional.empty(), moment.from());
        for (int step = 0; step < answers.length; step++) {
            Input input = step == 0 ? new Input.Called() : new Input.Keys(CallWalk.KEYS.get(step - 1));
            Turn turn = dialogue.turn(session, input, moment);
            session = turn.session();
            String xml = Oracle.text(answers[step]);
            if (!xml.contains(CallWalk.target(step + 1) + '"')) {
                throw new IllegalStateException("the answer to step " + step + " of the call leads elsewhere");
            }
            if (!plays(xml, sentences(turn))) {
                throw new IllegalStateException("the answer to step " + step + " of the call is not the engine's");
            }
        }
    }

    /** The names of the sounds of those sentences that are one sound. */
    private List<String> sentences(Turn turn) {
        List<String> names = new ArrayList<>();
        for (Reply reply : turn.replies()) {
            switch (reply) {
                case Reply.Message message -> throw new IllegalStateException("a call is not written to");
                case Reply.Spoken spoken -> spoken.pieces().forEach(piece -> names.addAll(sentence(piece)));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException("a turn of the call has no recorded sentence");
        }
        return names;
    }

    private List<String> sentence(Piece piece) {
        return switch (piece) {
            case Piece.Words words ->
                book.hashOfWords(words.language(), words.words(), Mode.DEMO).stream()
                        .toList();
            case Piece.Number number -> List.of();
            case Piece.Sound sound -> List.of();
        };
    }

    private static boolean plays(String xml, List<String> names) {
        int at = 0;
        for (String name : names) {
            at = xml.indexOf(name, at);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
