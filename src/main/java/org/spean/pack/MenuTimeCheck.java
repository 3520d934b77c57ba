package org.spean.pack;

import java.util.Optional;
import java.util.function.Consumer;
import org.spean.content.Option;
import org.spean.content.PromptParts;
import org.spean.content.ServiceCountry;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.SpeakingTime;

/**
 * All that is heard before a key is expected takes at most 15 s: the question, every choice with its key, and the fixed keys
 * (khmer.md section 6.3, rule 4). The words of consent are no menu: they must be complete.
 */
final class MenuTimeCheck implements PackCheck {
    private static final int MOST = 15;
    private static final String REMEDY = "Use fewer words; labels and questions may have a shorter `voice:`.";

    /** Said after an advice when everything is offered. */
    private static final SystemText[] AFTER_ADVICE = {
        SystemText.VOICE_ADVICE_AGAIN,
        SystemText.VOICE_ADVICE_COPY,
        SystemText.VOICE_ADVICE_NEXT,
        SystemText.VOICE_BACK_KEY,
        SystemText.VOICE_FIXED_KEYS
    };

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Language language : Language.values()) {
            for (DraftStep step : draft.steps.values()) {
                if (step.step() instanceof Step.Waiting question) {
                    double seconds = heard(draft, question, language);
                    tell(step.place(), "The menu " + question.id(), seconds, language, problems);
                }
            }
            DraftText again = draft.systemTexts.get(SystemText.VOICE_ADVICE_AGAIN);
            if (again != null) {
                tell(
                        again.place(language),
                        "The menu after an advice",
                        engine(draft, language, AFTER_ADVICE),
                        language,
                        problems);
            }
        }
    }

    private static double heard(Draft draft, Step.Waiting question, Language language) {
        return switch (question) {
            case Step.Menu menu -> menu(draft, menu, language);
            case Step.Ask ask -> ask(draft, ask, language);
            case Step.ChooseLanguage choose ->
                engine(draft, language, SystemText.VOICE_LANGUAGE, SystemText.VOICE_FIXED_KEYS);
            case Step.Advice advice -> 0; // below, once for all
            case Step.VoiceOnly call -> 0; // no key is asked for
        };
    }

    private static double menu(Draft draft, Step.Menu menu, Language language) {
        Optional<Text> sentence = sentence(draft);
        double seconds = said(menu.text(), language) + engine(draft, language, SystemText.VOICE_FIXED_KEYS);
        for (Option option : menu.options()) {
            if (option.isFor(Channel.VOICE)) {
                seconds += SpeakingTime.exact(
                        language, PromptParts.of(option, language, sentence).words());
            }
        }
        return seconds;
    }

    private static double ask(Draft draft, Step.Ask ask, Language language) {
        return switch (ask.answer()) {
            case YES_NO ->
                isConsent(draft, ask)
                        ? 0
                        : SpeakingTime.exact(
                                        language,
                                        PromptParts.withoutWrittenKeys(
                                                ask.text().spoken().in(language)))
                                + engine(draft, language, SystemText.VOICE_YES_NO);
            case HOUR -> engine(draft, language, SystemText.VOICE_HOUR);
            case COUNTRY ->
                said(ask.text(), language)
                        + countries(draft, language)
                        + engine(draft, language, SystemText.VOICE_OTHER_COUNTRY, SystemText.VOICE_FIXED_KEYS);
            case FREE_TEXT, PHONE, STORY, PROVINCE -> 0; // no key answers them
        };
    }

    /** The longest page of countries. */
    private static double countries(Draft draft, Language language) {
        Optional<Text> sentence = sentence(draft);
        double longest = 0;
        double page = 0;
        int key = 0;
        for (Found<ServiceCountry> country : draft.countries) {
            key = key % PromptParts.COUNTRIES_AT_ONCE + 1;
            page = (key == 1 ? 0 : page)
                    + SpeakingTime.exact(
                            language,
                            PromptParts.of(country.thing().name(), key, language, sentence)
                                    .words());
            longest = Math.max(longest, page);
        }
        return longest;
    }

    private static boolean isConsent(Draft draft, Step.Ask ask) {
        DraftStep next = draft.steps.get(ask.next());
        return next != null && next.step() instanceof Step.Subscribe;
    }

    private static double said(Text text, Language language) {
        return SpeakingTime.exact(language, text.spoken().in(language));
    }

    private static double engine(Draft draft, Language language, SystemText... texts) {
        double seconds = 0;
        for (SystemText which : texts) {
            DraftText text = draft.systemTexts.get(which);
            seconds += text == null ? 0 : said(text.text(), language);
        }
        return seconds;
    }

    private static Optional<Text> sentence(Draft draft) {
        return Optional.ofNullable(draft.systemTexts.get(SystemText.VOICE_OPTION))
                .map(DraftText::text);
    }

    private static void tell(Place place, String what, double seconds, Language language, Consumer<Problem> problems) {
        if (seconds > MOST) {
            problems.accept(place.error(
                    SpeakingTimeCheck.tooLong(what, language, SpeakingTimeCheck.whole(seconds), MOST), REMEDY));
        }
    }
}
