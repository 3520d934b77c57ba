package org.spean.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.metrics.Meters;
import org.spean.model.Language;

/** The answer that needs nothing but memory. Never throws: below the broken flow and the broken pack there is one sentence. */
final class SafetyAnswers {
    /** The last sentence of {@code safety} in texts.yaml. No number: none can be trusted when the pack cannot be read. */
    static final Reply LAST_RESORT =
            new Reply.Message("last-resort", "សុំទោស សូមផ្ញើម្តងទៀតពេលក្រោយ។ Sorry, please text again later.");

    /** The same in a call, in the one language that a platform can speak without a recording. */
    static final Reply LAST_WORDS = new Reply.Spoken(
            List.of(new Reply.Piece.Words("last-resort", Language.EN, "Sorry, please call again later.")),
            new Reply.Then.HangUp());

    private static final Reply SILENT_END = new Reply.Spoken(List.of(), new Reply.Then.HangUp());

    private static final Logger LOG = LoggerFactory.getLogger(SafetyAnswers.class);

    private final Supplier<Dialogue> dialogue;
    private final Meters meters;

    SafetyAnswers(Supplier<Dialogue> dialogue, Meters meters) {
        this.dialogue = dialogue;
        this.meters = meters;
    }

    /** For somebody of whom we know only the number and the text. */
    Answer to(Arrival arrival) {
        return to(arrival, arrival.input());
    }

    /** As {@link #to}, where nothing could be kept: a STOP is not confirmed, everybody is asked to text again. */
    Answer promisingNothing(Arrival arrival) {
        return to(
                arrival,
                switch (arrival.input()) {
                    case Input.Words words -> new Input.Words("");
                    case Input.Keys keys -> keys;
                    case Input.CallEvent event -> event;
                    case Input.AnsweredByPlatform answered -> answered;
                });
    }

    private Answer to(Arrival arrival, Input input) {
        try {
            Dialogue talk = dialogue.get();
            var from = talk.countryOf(arrival.from());
            Moment moment = new Moment(arrival.at(), from, "");
            return new Answer(Answer.Kind.SAFETY, replies(Session.fresh(Optional.empty(), from), input, moment));
        } catch (RuntimeException bug) {
            return new Answer(Answer.Kind.SAFETY, lastResort(input, bug));
        }
    }

    /** For somebody whose session is known. */
    List<Reply> replies(Session session, Input input, Moment moment) {
        try {
            return dialogue.get().safetyAnswer(session, input, moment);
        } catch (RuntimeException bug) {
            return lastResort(input, bug);
        }
    }

    private List<Reply> lastResort(Input input, RuntimeException bug) {
        meters.flowFailed();
        LOG.error("the safety answer is broken", Conversations.withoutMessage(bug));
        return switch (input) {
            case Input.Words words -> List.of(LAST_RESORT);
            case Input.Keys keys -> List.of(LAST_WORDS);
            // Nobody knows who listens, or nobody does.
            case Input.WeCalled ours -> List.of(SILENT_END);
            case Input.AlertCall ours -> List.of(SILENT_END);
            case Input.MissedCall missed -> List.of();
            case Input.CallEvent event -> List.of(LAST_WORDS);
            case Input.AnsweredByPlatform answered -> List.of();
        };
    }
}
