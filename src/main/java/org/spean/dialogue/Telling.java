package org.spean.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.checks.HotlineChoice;
import org.spean.checks.HotlineChooser;
import org.spean.content.Hotline;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;

/**
 * Says texts, with their placeholders filled: names of places the person chose from ours, the hour they gave, and help
 * numbers that work where they are. What a person wrote is never said back.
 */
final class Telling {
    private final Playbook book;

    Telling(Playbook book) {
        this.book = book;
    }

    /** Says a text of the pack, in every language while none is known. */
    void say(Walk walk, Text text) {
        say(walk, text, Map.of());
    }

    /** As {@link #say(Walk, Text)}; {@code more} fills placeholders too and wins. */
    void say(Walk walk, Text text, Map<String, String> more) {
        for (Language language : walk.languages()) {
            walk.speech.say(language, text.id(), filled(walk, text, language, more));
        }
    }

    void say(Walk walk, SystemText text) {
        say(walk, book.pack.text(text));
    }

    /** One wording, ready to send. */
    String filled(Walk walk, Text written, Language language, Map<String, String> more) {
        Text text = walk.byVoice() ? written.spoken() : written;
        if (text.isPlain(language)) {
            return text.in(language);
        }
        Map<String, String> values = values(walk, text, language);
        values.putAll(more);
        return text.in(language, values);
    }

    /** What the placeholders of {@code text} stand for, for this person; those that have no value are absent. */
    Map<String, String> values(Walk walk, Text text, Language language) {
        Map<String, String> values = new HashMap<>();
        walk.country()
                .flatMap(book.pack::country)
                .ifPresent(c -> values.put("country", c.name().in(language)));
        walk.slot("province")
                .flatMap(book.pack::province)
                .ifPresent(p -> values.put("province", p.name().in(language)));
        walk.slot("hour").ifPresent(hour -> values.put("hour", hour));
        for (String name : text.placeholders(language)) {
            Hotline hotline = book.pack.hotlines().get(name);
            if (hotline != null) {
                HotlineChooser.one(hotline, walk.where(), book.mode, walk.moment.today(), book.verifyEveryDays)
                        .ifPresent(choice -> values.put(name, dialable(choice, language)));
            }
        }
        return values;
    }

    /** Says the numbers of a step; false, and nothing is said, when none may be given. */
    boolean hotlines(Walk walk, Step.Hotlines step) {
        List<HotlineChoice> choices = HotlineChooser.choose(
                book.pack,
                walk.where(),
                step.topics(),
                book.mode,
                walk.moment.today(),
                book.verifyEveryDays,
                step.most());
        if (!choices.isEmpty()) {
            numbers(walk, step.text(), choices);
        }
        return !choices.isEmpty();
    }

    /** Help numbers, each behind its name. One mark at the end serves all if none of them is verified. */
    private void numbers(Walk walk, Text before, List<HotlineChoice> choices) {
        if (walk.byVoice()) {
            spokenNumbers(walk, before, choices);
            return;
        }
        boolean allMarked = choices.stream().allMatch(HotlineChoice::marked);
        for (Language language : walk.languages()) {
            List<String> lines = new ArrayList<>();
            lines.add(filled(walk, before, language, Map.of()));
            for (HotlineChoice choice : choices) {
                String number = allMarked ? choice.dialable() : dialable(choice, language);
                lines.add(choice.hotline().name().in(language) + ": " + number);
            }
            if (allMarked) {
                lines.add(mark(language));
            }
            sayTogether(walk, language, before.id(), lines);
        }
        walk.gaveNumbers = true;
    }

    /** By voice each number stands alone: read by digits, twice (khmer.md section 6.3). The mark, if any, comes first. */
    private void spokenNumbers(Walk walk, Text before, List<HotlineChoice> choices) {
        boolean anyMarked = choices.stream().anyMatch(HotlineChoice::marked);
        for (Language language : walk.languages()) {
            walk.speech.say(language, before.id(), filled(walk, before, language, Map.of()));
            if (anyMarked) {
                walk.speech.say(language, SystemText.UNVERIFIED.key(), mark(language));
            }
            for (HotlineChoice choice : choices) {
                Text name = choice.hotline().name();
                walk.speech.say(language, name.id(), name.in(language));
                walk.speech.sayNumber(language, choice.dialable());
            }
        }
        walk.gaveNumbers = true;
    }

    /** Keeps lines that belong together in one message if they fit one. */
    private static void sayTogether(Walk walk, Language language, String textId, List<String> lines) {
        String together = String.join("\n", lines);
        if (Speech.fits(together)) {
            walk.speech.say(language, textId, together);
        } else {
            lines.forEach(line -> walk.speech.say(language, textId, line));
        }
    }

    /** The mark for what nobody verified yet. */
    String mark(Language language) {
        return book.pack.text(SystemText.UNVERIFIED).in(language);
    }

    private String dialable(HotlineChoice choice, Language language) {
        return choice.marked() ? choice.dialable() + " " + mark(language) : choice.dialable();
    }
}
