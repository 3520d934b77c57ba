package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.spean.content.ContentPack;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.text.SmsSegments;

/** Everything that keeps a draft from going out, all of it at once (issue 5, "Bad input"). */
final class DraftCheck {
    static final int LONGEST_TITLE = 100;
    static final int MOST_SEGMENTS = 3;
    /** No gateway takes more (twilio-and-somleng.md 1.8). */
    static final int LONGEST_TEXT = 1_600;

    static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(5);
    static final Duration LONGEST_VALIDITY = Duration.ofDays(3);
    static final Duration FURTHEST_START = Duration.ofDays(30);
    private static final int LONGEST_REASON = 500;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*+\\}|\\{\\{|\\}\\}");

    private final Draft draft;
    private final List<DraftProblem> problems = new ArrayList<>();

    private DraftCheck(Draft draft) {
        this.draft = draft;
    }

    /**
     * @param count of the people whose numbers we send to
     */
    static List<DraftProblem> of(
            Draft draft, AudienceCount count, ContentPack pack, AlertPrompts prompts, Mode mode, Instant now) {
        DraftCheck check = new DraftCheck(draft);
        check.title();
        check.texts(count);
        if (draft.channel() == Channel.VOICE) {
            check.sounds(count);
            check.problems.addAll(prompts.problems(languages(count)));
        }
        if (draft.audience() instanceof Audience.Rule rule) {
            check.rule(rule, pack);
        }
        if (count.people() == 0) {
            check.problem(DraftFault.NOBODY, "audience", "Nobody would get it.", "Choose a wider audience.");
        }
        check.times(now);
        if (!Life.fits(draft, mode)) {
            check.problem(
                    draft.training() ? DraftFault.WRITTEN_IN_TRAINING : DraftFault.WRITTEN_LIVE,
                    "training",
                    draft.training()
                            ? "It was written in training: it can never go out."
                            : "This is training: an alert of the live service does not go out here.",
                    "Write a new one here.");
        }
        return List.copyOf(check.problems);
    }

    private void title() {
        if (saysNothing(draft.title())) {
            problem(DraftFault.NO_TITLE, "title", "It has no title.", "Say in a few words what it is about.");
        } else if (letters(draft.title()) > LONGEST_TITLE) {
            problem(
                    DraftFault.LONG_TITLE,
                    "title",
                    "The title is longer than " + LONGEST_TITLE + " letters.",
                    "Shorten it.",
                    LONGEST_TITLE);
        }
    }

    private void texts(AudienceCount count) {
        for (Language language : languages(count)) {
            if (!draft.texts().containsKey(language)) {
                problem(
                        DraftFault.NO_TEXT_IN_LANGUAGE,
                        field(language),
                        "People of the audience read this language, and there is no text in it.",
                        "Write it, or leave this language out of the audience.");
            }
        }
        if (draft.texts().isEmpty()) {
            problem(
                    DraftFault.NO_TEXT,
                    "texts",
                    "It says nothing.",
                    "Write its text in every language of the audience.");
        }
        for (Language language : Language.values()) {
            String text = draft.texts().get(language);
            if (text != null) {
                text(field(language), text);
            }
        }
    }

    private void text(String field, String text) {
        if (saysNothing(text)) {
            problem(DraftFault.EMPTY_TEXT, field, "The text is empty.", "Write it, or leave the language out.");
            return;
        }
        if (PLACEHOLDER.matcher(text).find()) {
            problem(
                    DraftFault.PLACEHOLDER,
                    field,
                    "There is a placeholder in it; alerts have none, so people would read it as it is.",
                    "Write the words themselves, without { and }.");
        }
        if (draft.channel() == Channel.SMS) {
            size(field, text);
        }
    }

    private void size(String field, String text) {
        int segments = SmsSegments.of(text).count();
        if (text.length() > LONGEST_TEXT) {
            problem(
                    DraftFault.LONG_TEXT,
                    field,
                    "The text has more than " + LONGEST_TEXT + " letters: no gateway takes it.",
                    "Shorten it.",
                    LONGEST_TEXT);
        } else if (segments > MOST_SEGMENTS && !draft.longTexts()) {
            problem(
                    DraftFault.MANY_SEGMENTS,
                    field,
                    "The text takes " + segments + " segments, more than " + MOST_SEGMENTS + ".",
                    "Shorten it, or confirm that it is to be so long (longTexts).",
                    segments,
                    MOST_SEGMENTS);
        }
    }

    private void sounds(AudienceCount count) {
        for (Language language : languages(count)) {
            if (!draft.sounds().containsKey(language)) {
                problem(
                        DraftFault.NO_SOUND,
                        "sounds." + language.code(),
                        "Nobody has recorded what callers hear in this language.",
                        "Upload a recording, or speak it by telephone.");
            }
        }
    }

    private void rule(Audience.Rule rule, ContentPack pack) {
        for (String province : new TreeSet<>(rule.provinces())) {
            if (pack.province(province).isEmpty()) {
                problem(
                        DraftFault.NO_SUCH_PROVINCE,
                        "audience.provinces",
                        "There is no province " + shown(province) + ".",
                        "Write its code, like 01.",
                        shown(province));
            }
        }
        for (String topic : new TreeSet<>(rule.topics())) {
            if (!pack.alertTopics().containsKey(topic)) {
                String known =
                        String.join(", ", new TreeSet<>(pack.alertTopics().keySet()));
                problem(
                        DraftFault.NO_SUCH_TOPIC,
                        "audience.topics",
                        "There is no topic " + shown(topic) + ".",
                        "Choose one of: " + known + ".",
                        shown(topic));
            }
        }
    }

    private void times(Instant now) {
        draft.startAt().ifPresent(start -> {
            if (start.isBefore(now)) {
                problem(
                        DraftFault.START_PAST,
                        "startAt",
                        "It would start in the past.",
                        "Choose a later time, or none for at once.");
            } else if (start.isAfter(now.plus(FURTHEST_START))) {
                problem(
                        DraftFault.START_FAR,
                        "startAt",
                        "It would start more than 30 days from now.",
                        "Choose an earlier time.");
            }
        });
        Duration valid = draft.validFor();
        if (valid.compareTo(SHORTEST_VALIDITY) < 0 || valid.compareTo(LONGEST_VALIDITY) > 0) {
            problem(
                    DraftFault.VALIDITY,
                    "validForMinutes",
                    "It is not from 5 minutes to 3 days.",
                    "Write a number from 5 to 4320.");
        }
        draft.urgentReason().ifPresent(reason -> {
            if (saysNothing(reason) || letters(reason) > LONGEST_REASON) {
                problem(
                        DraftFault.URGENT_REASON,
                        "urgent",
                        "Why it may go out at night is not said, or in more than 500 letters.",
                        "Say it in a sentence.");
            }
        });
    }

    private void problem(DraftFault fault, String field, String what, String todo, Object... values) {
        problems.add(new DraftProblem(
                fault,
                field,
                what,
                todo,
                Arrays.stream(values).map(Object::toString).toList()));
    }

    private static Set<Language> languages(AudienceCount count) {
        Set<Language> all = new TreeSet<>();
        count.parts().stream()
                .filter(part -> part.people() > 0)
                .map(AudienceCount.Part::language)
                .forEach(all::add);
        return all;
    }

    private static String field(Language language) {
        return "texts." + language.code();
    }

    /** What somebody typed, short enough to show. */
    private static String shown(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }

    /** Zero-width and no-break spaces are spaces to whoever reads it. */
    private static boolean saysNothing(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }
}
