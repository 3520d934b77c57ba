package org.spean.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spean.cases.CaseLooks;
import org.spean.cases.Note;
import org.spean.cases.Outcome;
import org.spean.cases.Verdict;
import org.spean.console.Frame;
import org.spean.console.Words;
import org.spean.content.DiscreetWords;
import org.spean.text.PlainText;

/** What somebody wrote, as it may stand on a page: still to be escaped. */
public final class PersonText {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;

    private PersonText() {}

    /**
     * A stretch of a text.
     *
     * @param marked whether it is one of the words that give away what it is about
     */
    public record Piece(String text, boolean marked) {}

    /** What cannot be seen but does something is shown: controls by their picture, marks of direction by their number. */
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                visible.append('\n');
            } else if (point < ' ') {
                visible.appendCodePoint(PICTURES + point);
            } else if (point == DELETE) {
                visible.append('\u2421');
            } else if (PlainText.isUnseen(point) || isLineEnd(point) || Character.isISOControl(point)) {
                visible.append(String.format("⟨U+%04X⟩", point));
            } else if (Character.getType(point) == Character.SURROGATE) {
                visible.append('\uFFFD');
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /** What a note is about: a word of ours in the reader's language, or a name as it was typed. */
    public static String about(Frame frame, Note note) {
        return switch (note.kind()) {
            case CLOSED ->
                Outcome.ofWord(note.about()).map(word -> frame.say(word)).orElse(note.about());
            case VERDICT ->
                Verdict.ofWord(note.about()).map(word -> frame.say(word)).orElse(note.about());
            case REVEALED ->
                Stream.of(CaseLooks.Reason.values())
                        .filter(one -> Words.key(one).equals("reason." + note.about()))
                        .findFirst()
                        .map(word -> frame.say(word))
                        .orElse(note.about());
            case NOTE, REFERRAL, REFERRAL_OUTCOME, OVERRIDE -> visible(note.about());
        };
    }

    /** The text cut at the words that were found. */
    public static List<Piece> pieces(String text, List<DiscreetWords.Found> found) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (DiscreetWords.Found one : found) {
            if (one.from() > done) {
                pieces.add(new Piece(text.substring(done, one.from()), false));
            }
            pieces.add(new Piece(text.substring(one.from(), one.to()), true));
            done = one.to();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }

    /** The two that are neither a control nor seen. */
    private static boolean isLineEnd(int point) {
        return point == 0x2028 || point == 0x2029;
    }
}
