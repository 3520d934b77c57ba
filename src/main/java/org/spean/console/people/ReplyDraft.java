package org.spean.console.people;

import java.util.List;
import java.util.Optional;
import org.spean.console.Form;
import org.spean.content.DiscreetWords;

/**
 * A reply that is being written.
 *
 * @param text so far
 * @param began id of the canned reply it began with
 * @param show also to who does not hold the case: what they wrote must not be lost
 * @param askSafe the phone has been quiet: they must tick that the person said it is safe
 * @param indiscreet words that hold it back
 */
public record ReplyDraft(
        String text, Optional<String> began, boolean show, boolean askSafe, List<DiscreetWords.Found> indiscreet) {
    /** Nothing yet. */
    public static final ReplyDraft EMPTY = new ReplyDraft("", Optional.empty(), false, false, List.of());

    public ReplyDraft {
        indiscreet = List.copyOf(indiscreet);
    }

    /** What was sent, to be shown again. */
    static ReplyDraft of(Form form) {
        return new ReplyDraft(
                form.text("text"), Optional.of(form.text("began")).filter(id -> !id.isEmpty()), true, false, List.of());
    }

    ReplyDraft asking() {
        return new ReplyDraft(text, began, show, true, indiscreet);
    }

    ReplyDraft with(List<DiscreetWords.Found> found) {
        return new ReplyDraft(text, began, show, askSafe, found);
    }

    public boolean heldBack() {
        return !indiscreet.isEmpty();
    }

    /** The text with the words that hold it back marked. */
    public List<PersonText.Piece> pieces() {
        return PersonText.pieces(text, indiscreet);
    }
}
