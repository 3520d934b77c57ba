package org.spean.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spean.content.Option;
import org.spean.content.PromptParts;
import org.spean.content.ServiceCountry;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;

/** Asks by voice: the option before its key, one key an answer, the danger key in every menu (khmer.md section 6.3). */
final class SpokenQuestions {
    private static final int OTHER_COUNTRY = PromptParts.COUNTRIES_AT_ONCE + 1;

    /** Hours that 1, 2 and 3 stand for: no hour needs two keys, so that 9 is danger at this question, too. */
    private static final List<Integer> HOURS = List.of(9, 14, 18);

    private final Playbook book;
    private final Telling telling;

    SpokenQuestions(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /** Whether a question can be answered with one key; the others lead on, or to a person. */
    static boolean canBeKeyed(Step.Ask ask) {
        return switch (ask.answer()) {
            case YES_NO, COUNTRY, HOUR -> true;
            case FREE_TEXT, PHONE, STORY, PROVINCE -> false;
        };
    }

    /** The hour that a key stands for. */
    static OptionalInt hour(int key) {
        return key >= 1 && key <= HOURS.size() ? OptionalInt.of(HOURS.get(key - 1)) : OptionalInt.empty();
    }

    /** The country that a key stands for, on the page that was heard. */
    Optional<ServiceCountry> country(Walk walk, int key) {
        List<ServiceCountry> here = countries(walk.page);
        return key >= 1 && key <= here.size() ? Optional.of(here.get(key - 1)) : Optional.empty();
    }

    static boolean isOtherCountry(int key) {
        return key == OTHER_COUNTRY;
    }

    /** Turns to the next countries; false when all were heard. */
    boolean turnPage(Walk walk) {
        boolean more = !countries(walk.page + 1).isEmpty();
        walk.page = more ? walk.page + 1 : 0;
        return more;
    }

    private List<ServiceCountry> countries(int page) {
        return book.pack.countries().stream()
                .skip((long) page * PromptParts.COUNTRIES_AT_ONCE)
                .limit(PromptParts.COUNTRIES_AT_ONCE)
                .toList();
    }

    /** Which key for which language, each in its own; the fixed keys in both, unless others came just before. */
    void language(Walk walk) {
        boolean first = walk.speech.isSilent();
        for (Language language : Language.values()) {
            say(walk, language, SystemText.VOICE_LANGUAGE);
            if (first) {
                say(walk, language, SystemText.VOICE_FIXED_KEYS);
            }
        }
    }

    /** The keys alone, for who pressed none or a wrong one: those of the question, or how to hear it again. */
    void shorter(Walk walk, Step.Waiting question) {
        switch (question) {
            case Step.Menu menu -> walk.languages().forEach(language -> keys(walk, language));
            case Step.Ask ask ->
                walk.languages().forEach(language -> {
                    if (ask.answer() == Step.Answer.YES_NO) {
                        say(walk, language, SystemText.VOICE_YES_NO);
                        say(walk, language, SystemText.VOICE_FIXED_KEYS);
                    } else {
                        keys(walk, language);
                    }
                });
            case Step.ChooseLanguage choose -> language(walk);
            case Step.Advice advice -> {} // AdviceKeys#shorter
            case Step.VoiceOnly call -> asked(walk, call);
        }
    }

    private void keys(Walk walk, Language language) {
        say(walk, language, SystemText.VOICE_FIXED_KEYS);
        say(walk, language, SystemText.VOICE_MORE_KEYS);
    }

    /** Asks by voice; false for what sounds as it reads. */
    boolean asked(Walk walk, Step.Waiting question) {
        return switch (question) {
            case Step.Menu menu -> {
                walk.languages().forEach(language -> menu(walk, menu, language));
                yield true;
            }
            case Step.Ask ask -> {
                walk.languages().forEach(language -> ask(walk, ask, language));
                yield true;
            }
            case Step.ChooseLanguage choose -> false;
            case Step.Advice advice -> false;
            case Step.VoiceOnly call -> {
                telling.say(walk, call.text());
                walk.then = then(walk, call);
                yield true;
            }
        };
    }

    private static Reply.Then then(Walk walk, Step.VoiceOnly call) {
        return switch (call) {
            case Step.Transfer transfer ->
                new Reply.Then.FindPerson(walk.language().orElse(Language.KM));
            case Step.Voicemail voicemail -> new Reply.Then.Listen(voicemail.seconds());
        };
    }

    private void menu(Walk walk, Step.Menu menu, Language language) {
        Text text = menu.text();
        walk.speech.say(language, text.id(), telling.filled(walk, text, language, Map.of()));
        for (Option option : menu.options()) {
            if (option.isFor(walk.channel, walk.moment.reachable())) {
                option(walk, language, option.label(), option.key());
            }
        }
        say(walk, language, SystemText.VOICE_FIXED_KEYS);
    }

    private void ask(Walk walk, Step.Ask ask, Language language) {
        String words = telling.filled(walk, ask.text(), language, Map.of());
        switch (ask.answer()) {
            case YES_NO -> {
                walk.speech.say(language, ask.text().id(), PromptParts.withoutWrittenKeys(words));
                say(walk, language, SystemText.VOICE_YES_NO);
            }
            case HOUR -> say(walk, language, SystemText.VOICE_HOUR);
            case COUNTRY -> {
                walk.speech.say(language, ask.text().id(), words);
                int key = 1;
                for (ServiceCountry country : countries(walk.page)) {
                    option(walk, language, country.name(), key++);
                }
                say(walk, language, SystemText.VOICE_OTHER_COUNTRY);
                say(walk, language, SystemText.VOICE_FIXED_KEYS);
            }
            case FREE_TEXT, PHONE, STORY, PROVINCE ->
                walk.speech.say(language, ask.text().id(), words);
        }
    }

    private void option(Walk walk, Language language, Text label, int key) {
        Map<String, String> values = Map.of("label", label.spoken().in(language), "key", Integer.toString(key));
        walk.speech.say(
                language, label.id(), book.pack.text(SystemText.VOICE_OPTION).in(language, values));
    }

    private void say(Walk walk, Language language, SystemText text) {
        walk.speech.say(language, text.key(), book.pack.text(text).in(language));
    }
}
