package org.spean.gateway;

import java.util.ArrayList;
import java.util.List;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Reply.Piece;
import org.spean.model.Language;

/**
 * What is said while the line may not answer with menus: the help numbers of the safety answer, then the end of the call. A
 * language that cannot be played or said whole is left out: two tones tell a caller nothing. Pure.
 */
record ClosedLine(Prompts prompts) {
    boolean isClosed() {
        return !prompts.lineIsOpen();
    }

    /** @param safety the safety answer from memory */
    List<Reply> instead(List<Reply> safety) {
        List<Piece> pieces = new ArrayList<>();
        for (Reply reply : safety) {
            switch (reply) {
                case Reply.Message message -> {} // belongs to a text
                case Reply.Spoken spoken -> pieces.addAll(spoken.pieces());
            }
        }
        List<Piece> heard = pieces.stream()
                .filter(piece -> canBeHeard(piece.language(), pieces))
                .toList();
        return List.of(new Reply.Spoken(heard, new Reply.Then.HangUp()));
    }

    private boolean canBeHeard(Language language, List<Piece> pieces) {
        return switch (language) {
            case EN -> true;
            case KM ->
                pieces.stream()
                        .filter(piece -> piece.language() == language)
                        .allMatch(piece -> prompts.clips(piece).isPresent());
        };
    }
}
