package org.spean.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;

/** What must come true for the protected words even if the flow they lead to is broken. */
final class Promises {
    private Promises() {}

    /** The word that an input amounts to when the platform has answered it already. */
    static ProtectedWord word(Input.AnsweredByPlatform.Kind kind) {
        return switch (kind) {
            case STOP -> ProtectedWord.STOP;
            case START -> ProtectedWord.START;
            case HELP -> ProtectedWord.HELP;
        };
    }

    /** The safety answer to STOP says that it is kept; and who is in danger or asked for a person waits for one. */
    static List<Effect> of(Optional<ProtectedWord> word, Moment moment) {
        return word.map(said -> switch (said) {
                    case STOP -> List.<Effect>of(new Effect.OptOut());
                    case START -> List.<Effect>of(new Effect.OptIn());
                    case SOS -> List.<Effect>of(open(CaseKind.DANGER, moment));
                    case PERSON -> List.<Effect>of(open(CaseKind.PERSON, moment));
                    case HELP, MENU, DELETE, LANGUAGE -> List.<Effect>of();
                })
                .orElse(List.of());
    }

    private static Effect open(CaseKind kind, Moment moment) {
        return new Effect.OpenCase(moment.newCaseId(), kind, Map.of());
    }
}
