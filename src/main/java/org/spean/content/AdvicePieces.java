package org.spean.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.spean.model.Language;
import org.spean.text.SpeakingTime;

/**
 * How an advice is said in a call: whole where it takes at most 30 s, else in pieces of at most 30 s, each a recording of its
 * own (khmer.md section 6.3, rule 4). It is cut where the author began a new line, and else at the ends of sentences, so that
 * another sentence changes only its own piece. Pure.
 */
public final class AdvicePieces {
    /** Seconds of one piece at the most. */
    public static final int MOST_PIECE = 30;

    /** Seconds of an advice at the most. */
    public static final int MOST_IN_ALL = 90;

    private static final Pattern LINES = Pattern.compile("\\s*\\n\\s*");

    /** Behind a sign that ends a sentence; a full stop only before a space, for {@code www.mlvt.gov.kh} is a word. */
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[។៕])\\s*|(?<=[.?!])\\s+");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][a-z0-9_]*}");

    /** About the longest number to dial; where a text is cut must not depend on who calls. */
    private static final String A_NUMBER = "0123456789";

    private AdvicePieces() {}

    /**
     * The pieces in one language, in their order; one with the id of the text itself, or {@code ID.piece1}, {@code ID.piece2}, …
     * They are said in this language only: the others have the same words. A sentence that is too long stays one piece.
     */
    public static List<Text> of(Text advice, Language language) {
        Text spoken = advice.spoken();
        String words = spoken.words().getOrDefault(language, "");
        List<String> cut = cut(words, language);
        if (cut.size() < 2) {
            return List.of(spoken);
        }
        List<Text> pieces = new ArrayList<>();
        for (String piece : cut) {
            Map<Language, String> same = new HashMap<>();
            for (Language any : Language.values()) {
                same.put(any, piece);
            }
            pieces.add(new Text(advice.id() + ".piece" + (pieces.size() + 1), same, advice.review()));
        }
        return List.copyOf(pieces);
    }

    /** About how long words with placeholders take to say. */
    public static double seconds(Language language, String words) {
        return SpeakingTime.exact(language, PLACEHOLDER.matcher(words).replaceAll(A_NUMBER));
    }

    private static List<String> cut(String words, Language language) {
        if (fits(words, language)) {
            return List.of(words);
        }
        List<String> pieces = new ArrayList<>();
        LINES.splitAsStream(words.strip()).forEach(line -> fill(line, language, pieces));
        return pieces;
    }

    /** Adds the sentences of a line, as many to a piece as fit. */
    private static void fill(String line, Language language, List<String> pieces) {
        StringBuilder piece = new StringBuilder();
        int from = 0;
        for (String sentence : SENTENCE_ENDS.split(line)) {
            int at = line.indexOf(sentence, from);
            String longer = piece + line.substring(from, at) + sentence;
            if (piece.isEmpty() || fits(longer, language)) {
                piece.replace(0, piece.length(), longer.strip());
            } else {
                pieces.add(piece.toString());
                piece.replace(0, piece.length(), sentence);
            }
            from = at + sentence.length();
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
    }

    private static boolean fits(String words, Language language) {
        return seconds(language, words) <= MOST_PIECE;
    }
}
