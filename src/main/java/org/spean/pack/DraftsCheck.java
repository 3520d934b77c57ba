package org.spean.pack;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.content.Text;
import org.spean.model.Problem;

/** Counts the Khmer that no native reader approved yet: one warning with the number per file. */
final class DraftsCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        Map<String, Long> drafts = draft.texts.stream()
                .filter(text -> text.text().review() == Text.Review.DRAFT)
                .collect(Collectors.groupingBy(text -> text.place().file(), TreeMap::new, Collectors.counting()));
        if (drafts.isEmpty()) {
            return;
        }
        long all = drafts.values().stream().mapToLong(Long::longValue).sum();
        String each = drafts.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue())
                .collect(Collectors.joining(", "));
        problems.accept(draft.placeOf("")
                .warning(
                        all + " Khmer texts are drafts: " + each + ".",
                        "Let a native reader change `review: draft` to `review: approved`."));
    }
}
