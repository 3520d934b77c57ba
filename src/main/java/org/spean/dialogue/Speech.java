package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.spean.text.PlainText;
import org.spean.text.SmsSegments;

/**
 * What is said in one turn. Texts said one after the other go into one message while they fit in {@link #BUDGET} segments:
 * one message is cheaper and arrives in order.
 */
final class Speech {
    /** Segments of one message (design section 4, "Text out"). */
    static final int BUDGET = 3;

    /** Up to here a text fits the budget whatever its letters: 3 × 67 units less what a kept cluster may waste. */
    private static final int SURELY_FITS = 180;

    private record Part(String textId, String body) {}

    private final List<Part> parts = new ArrayList<>(4);

    void say(String textId, String body) {
        if (!body.isEmpty()) {
            parts.add(new Part(textId, body));
        }
    }

    /** Says {@code body} before everything else. */
    void sayFirst(String textId, String body) {
        if (!body.isEmpty()) {
            parts.addFirst(new Part(textId, body));
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
            Part together = together(joined.getLast(), new Part(lastId, last));
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

    private List<Part> join() {
        List<Part> joined = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (!joined.isEmpty()) {
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
        return new Part(first.textId() + "+" + second.textId(), first.body() + "\n" + second.body());
    }

    private static boolean fits(String body) {
        return body.length() <= SURELY_FITS || SmsSegments.of(body).count() <= BUDGET;
    }
}
