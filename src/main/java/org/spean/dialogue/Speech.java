package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.spean.model.Language;
import org.spean.text.PlainText;
import org.spean.text.SmsSegments;

/**
 * What is said in one turn. Texts said one after the other go into one message while they fit in {@link #BUDGET} segments:
 * one message is cheaper and arrives in order. While the language is not known everything is said in each: first all in
 * one, then all in the other, last what is for everybody.
 */
final class Speech {
    /** Segments of one message (design section 4, "Text out"). */
    static final int BUDGET = 3;

    /** Up to here a text fits the budget whatever its letters: 3 × 67 units less what a kept cluster may waste. */
    private static final int SURELY_FITS = 180;

    private static final int FOR_EVERYBODY = Language.values().length;

    /** What a part is by voice. */
    private enum Kind {
        WORDS,
        NUMBER,
        SOUND
    }

    private record Part(int lane, String textId, String body, Kind kind) {
        Part(int lane, String textId, String body) {
            this(lane, textId, body, Kind.WORDS);
        }

        Reply.Piece spoken(Language language) {
            return switch (kind) {
                case WORDS -> new Reply.Piece.Words(textId, language, body);
                case NUMBER -> new Reply.Piece.Number(language, body);
                case SOUND -> new Reply.Piece.Sound(language, body);
            };
        }
    }

    private final List<Part> parts = new ArrayList<>(4);

    void say(Language language, String textId, String body) {
        add(language.ordinal(), textId, body);
    }

    /** Says what holds all languages at once. */
    void sayToAll(String textId, String body) {
        add(FOR_EVERYBODY, textId, body);
    }

    /** Says {@code body} before everything else in its language. */
    void sayFirst(Language language, String textId, String body) {
        if (!body.isEmpty()) {
            parts.addFirst(new Part(language.ordinal(), textId, body));
        }
    }

    boolean isSilent() {
        return parts.isEmpty();
    }

    void forget() {
        parts.clear();
    }

    /** The messages, with {@code last} at the end of the last one if it fits there; an empty {@code last} is nothing. */
    List<Reply> replies(String lastId, String last) {
        List<Part> joined = join();
        while (joined.size() > Turn.MAX_REPLIES) {
            joinShortest(joined);
        }
        if (!last.isEmpty() && !joined.isEmpty()) {
            Part together = together(joined.getLast(), new Part(FOR_EVERYBODY, lastId, last));
            if (fits(together.body())) {
                joined.set(joined.size() - 1, together);
            }
        }
        List<Reply> replies = new ArrayList<>(joined.size());
        for (Part part : joined) {
            replies.add(new Reply.Message(part.textId(), PlainText.forSms(part.body())));
        }
        return replies;
    }

    /** Says a number to dial, by voice. */
    void sayNumber(Language language, String number) {
        add(new Part(language.ordinal(), "number", number, Kind.NUMBER));
    }

    /** Plays a sound that is none of the pack, by voice. */
    void play(Language language, String clip) {
        add(new Part(language.ordinal(), "sound", clip, Kind.SOUND));
    }

    /** By voice: what was said, piece by piece, first all in one language. */
    Reply.Spoken spoken(Reply.Then then) {
        List<Reply.Piece> pieces = new ArrayList<>(parts.size());
        for (Part part : parts.subList(0, Math.min(parts.size(), Reply.Spoken.MAX_PIECES))) {
            Language language = Language.values()[Math.min(part.lane(), Language.values().length - 1)];
            pieces.add(part.spoken(language));
        }
        return new Reply.Spoken(pieces, then);
    }

    private void add(int lane, String textId, String body) {
        add(new Part(lane, textId, body));
    }

    private void add(Part part) {
        if (part.body().isEmpty()) {
            return;
        }
        int at = parts.size();
        while (at > 0 && parts.get(at - 1).lane() > part.lane()) {
            at--;
        }
        parts.add(at, part);
    }

    /** First within each language, so that a message begins with a thought and not in the middle of one. */
    private List<Part> join() {
        return parts.size() < 2 ? new ArrayList<>(parts) : join(join(parts, true), false);
    }

    private static List<Part> join(List<Part> parts, boolean sameLaneOnly) {
        List<Part> joined = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (!joined.isEmpty() && (!sameLaneOnly || joined.getLast().lane() == part.lane())) {
                Part together = together(joined.getLast(), part);
                if (fits(together.body())) {
                    joined.set(joined.size() - 1, together);
                    continue;
                }
            }
            joined.add(part);
        }
        return joined;
    }

    /** More than three messages are never sent: the two neighbours that are shortest together become one. */
    private static void joinShortest(List<Part> parts) {
        int best = 0;
        for (int i = 1; i + 1 < parts.size(); i++) {
            if (length(parts, i) < length(parts, best)) {
                best = i;
            }
        }
        parts.set(best, together(parts.get(best), parts.remove(best + 1)));
    }

    private static int length(List<Part> parts, int at) {
        return parts.get(at).body().length() + parts.get(at + 1).body().length();
    }

    private static Part together(Part first, Part second) {
        return new Part(first.lane(), first.textId() + "+" + second.textId(), first.body() + "\n" + second.body());
    }

    /** Whether a text fits one message. */
    static boolean fits(String body) {
        return body.length() <= SURELY_FITS || SmsSegments.of(body).count() <= BUDGET;
    }
}
