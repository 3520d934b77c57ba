package org.spean.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.AdviceChoice;
import org.spean.checks.CorridorNow;
import org.spean.checks.HotlineChoice;
import org.spean.content.AdviceItem;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.content.Topic;
import org.spean.model.Language;

/**
 * Gives the advice of a topic, an item a turn; by voice in pieces, with the keys for it behind. {@code page} counts items of the
 * topic, given or left out.
 */
final class AdviceTelling {
    private final Playbook book;
    private final Telling telling;

    AdviceTelling(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /**
     * Says the first item from {@code page} on that may be given, and turns the page.
     *
     * @return whether the step waits: by text while more follow, by voice after every item
     */
    boolean next(Walk walk, Step.Advice step) {
        List<AdviceItem> items = items(step);
        int found = givable(walk, items, walk.page);
        if (found < 0) {
            walk.page = items.size();
            return false;
        }
        walk.page = found + 1;
        say(walk, items.get(found));
        if (walk.byVoice()) {
            keys(walk, step);
            return true;
        }
        boolean more = hasMore(walk, step);
        if (more) {
            telling.say(walk, SystemText.MORE);
        }
        return more;
    }

    /** Says the item given last once more. */
    void again(Walk walk, Step.Advice step) {
        walk.page = Math.max(last(walk, items(step)), 0);
        next(walk, step);
    }

    /** Says the item given last, and nothing else. */
    void sayLast(Walk walk, Step.Advice step) {
        List<AdviceItem> items = items(step);
        int last = last(walk, items);
        if (last >= 0 && numbers(walk, items.get(last)).isPresent()) {
            say(walk, items.get(last));
        }
    }

    /** Whether another item may be given after the last one. */
    boolean hasMore(Walk walk, Step.Advice step) {
        return givable(walk, items(step), walk.page) >= 0;
    }

    /** By voice: which keys there are now. */
    void keys(Walk walk, Step.Advice step) {
        telling.say(walk, SystemText.VOICE_ADVICE_AGAIN);
        if (mayBeSent(walk)) {
            telling.say(walk, SystemText.VOICE_ADVICE_COPY);
        }
        if (hasMore(walk, step)) {
            telling.say(walk, SystemText.VOICE_ADVICE_NEXT);
        }
        telling.say(walk, SystemText.VOICE_BACK_KEY);
        telling.say(walk, SystemText.VOICE_FIXED_KEYS);
    }

    /** Whether a text can reach the phone, and nobody said that it must not. */
    static boolean mayBeSent(Walk walk) {
        return walk.moment.reachable() && !walk.isUnsafe();
    }

    private void say(Walk walk, AdviceItem item) {
        if (!walk.byVoice()) {
            telling.say(walk, item.text());
            return;
        }
        for (Language language : walk.languages()) {
            for (Text piece : book.pieces(item, language)) {
                walk.speech.say(language, piece.id(), telling.filled(walk, piece, language, Map.of()));
            }
        }
    }

    /** The item given last; -1 when none was. */
    private int last(Walk walk, List<AdviceItem> items) {
        int last = Math.min(walk.page, items.size()) - 1;
        while (last > 0 && numbers(walk, items.get(last)).isEmpty()) {
            last--;
        }
        return last;
    }

    private int givable(Walk walk, List<AdviceItem> items, int from) {
        for (int i = Math.max(from, 0); i < items.size(); i++) {
            if (numbers(walk, items.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** The numbers of an item; empty where it may not be given now or to this person. */
    private Optional<Map<String, HotlineChoice>> numbers(Walk walk, AdviceItem item) {
        boolean holds = item.onlyWhile()
                .map(condition -> CorridorNow.holds(
                        book.pack,
                        walk.moment.facts().corridors(),
                        condition,
                        walk.moment.today(),
                        book.verifyEveryDays))
                .orElse(true);
        if (!holds) {
            return Optional.empty();
        }
        return AdviceChoice.numbers(
                book.pack, item, walk.where(), book.mode, walk.moment.today(), book.verifyEveryDays);
    }

    private List<AdviceItem> items(Step.Advice step) {
        Topic topic = book.pack.topics().get(step.topic());
        return topic == null ? List.of() : topic.items();
    }
}
