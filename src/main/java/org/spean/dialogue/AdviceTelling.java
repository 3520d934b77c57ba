package org.spean.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.AdviceChoice;
import org.spean.checks.HotlineChoice;
import org.spean.content.AdviceItem;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Topic;

/** Gives the advice of a topic, an item a turn. {@code page} counts items of the topic, given or left out. */
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
     * @return whether more follow, so that the step waits
     */
    boolean next(Walk walk, Step.Advice step) {
        List<AdviceItem> items = items(step);
        int found = givable(walk, items, walk.page);
        if (found < 0) {
            walk.page = items.size();
            return false;
        }
        AdviceItem item = items.get(found);
        walk.page = found + 1;
        telling.say(walk, item.text());
        boolean more = givable(walk, items, found + 1) >= 0;
        if (more) {
            telling.say(walk, walk.byVoice() ? SystemText.VOICE_MORE : SystemText.MORE);
        }
        return more;
    }

    /** Says the item given last once more. */
    void again(Walk walk, Step.Advice step) {
        List<AdviceItem> items = items(step);
        int last = Math.min(walk.page, items.size()) - 1;
        while (last > 0 && numbers(walk, items.get(last)).isEmpty()) {
            last--;
        }
        walk.page = Math.max(last, 0);
        next(walk, step);
    }

    private int givable(Walk walk, List<AdviceItem> items, int from) {
        for (int i = Math.max(from, 0); i < items.size(); i++) {
            if (numbers(walk, items.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Map<String, HotlineChoice>> numbers(Walk walk, AdviceItem item) {
        return AdviceChoice.numbers(
                book.pack, item, walk.where(), book.mode, walk.moment.today(), book.verifyEveryDays);
    }

    private List<AdviceItem> items(Step.Advice step) {
        Topic topic = book.pack.topics().get(step.topic());
        return topic == null ? List.of() : topic.items();
    }
}
