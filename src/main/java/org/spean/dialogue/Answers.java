package org.spean.dialogue;

import java.util.Optional;
import java.util.OptionalInt;
import org.spean.content.Option;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Language;

/** Takes an answer to the open question. Every method says whether it was one; then everything is done. */
final class Answers {
    private final Playbook book;
    private final Steps steps;
    private final Questions questions;
    private final SpokenQuestions spoken;

    Answers(Playbook book, Steps steps, Questions questions, SpokenQuestions spoken) {
        this.book = book;
        this.steps = steps;
        this.questions = questions;
        this.spoken = spoken;
    }

    /** A number, in whatever script or words. */
    boolean number(Walk walk, Heard heard, Step.Waiting question) {
        int number = heard.choice().orElse(-1);
        return switch (question) {
            case Step.Menu menu -> chosen(walk, book.card(menu).byKey(number));
            case Step.Ask ask -> numberFor(walk, heard, number, ask);
            case Step.ChooseLanguage choose ->
                number >= 1
                        && number <= Language.values().length
                        && language(walk, Language.values()[number - 1], choose);
            case Step.CheckAgency check -> false; // AgencyListener
            case Step.Advice topic -> !walk.byVoice() && number == 1 && more(walk, topic);
            case Step.VoiceOnly call -> false;
        };
    }

    /** Words that are the answer itself: the label of a choice, a place, an hour. */
    boolean words(Walk walk, Heard heard, Step.Waiting question) {
        return switch (question) {
            case Step.Menu menu -> chosen(walk, book.card(menu).byLabel(heard.key()));
            case Step.Ask ask -> wordsFor(walk, heard, ask);
            case Step.ChooseLanguage choose -> {
                Optional<Language> named = LanguageWords.named(heard.key());
                yield named.isPresent() && language(walk, named.get(), choose);
            }
            case Step.CheckAgency check -> false;
            case Step.Advice topic -> false;
            case Step.VoiceOnly call -> false;
        };
    }

    /** A keyword that means something at this question. */
    boolean intent(Walk walk, String intent, Step.Waiting question) {
        return switch (question) {
            case Step.Menu menu -> chosen(walk, book.card(menu).byIntent(intent));
            case Step.Ask ask -> intentFor(walk, intent, ask);
            case Step.ChooseLanguage choose -> false;
            case Step.CheckAgency check -> false;
            case Step.Advice topic -> isMore(intent) && more(walk, topic);
            case Step.VoiceOnly call -> false;
        };
    }

    /** Takes {@code language} and goes to the question that waited for it. */
    boolean language(Walk walk, Language language, Step.ChooseLanguage choose) {
        walk.speaks(language);
        StepId next = walk.goBack().orElse(choose.next());
        Step.Waiting waited = book.question(next);
        StepId on = waited == null ? next : questions.resume(walk, waited);
        if (on != null) {
            steps.arrive(walk, on);
        }
        return true;
    }

    private boolean numberFor(Walk walk, Heard heard, int number, Step.Ask ask) {
        return switch (ask.answer()) {
            case YES_NO ->
                switch (number) {
                    case 1 -> filled(walk, ask, "yes", ask.next());
                    case 2 -> filled(walk, ask, "no", ask.no());
                    default -> false;
                };
            case PROVINCE -> {
                String code = number < 10 ? "0" + number : Integer.toString(number);
                yield book.pack.province(code).isPresent() && filled(walk, ask, code, ask.next());
            }
            case HOUR -> walk.byVoice() ? keyedHour(walk, number, ask) : hour(walk, heard, ask);
            case COUNTRY -> walk.byVoice() && keyedCountry(walk, number, ask);
            case FREE_TEXT, PHONE, STORY -> false;
        };
    }

    private boolean wordsFor(Walk walk, Heard heard, Step.Ask ask) {
        return switch (ask.answer()) {
            case PROVINCE -> place(walk, ask, book.provinces.find(heard.key()));
            case COUNTRY -> place(walk, ask, book.countries.find(heard.key()));
            case HOUR -> hour(walk, heard, ask);
            case YES_NO, FREE_TEXT, PHONE, STORY -> false;
        };
    }

    private boolean intentFor(Walk walk, String intent, Step.Ask ask) {
        boolean yesNo = ask.answer() == Step.Answer.YES_NO;
        if (yesNo && intent.equals(Playbook.YES)) {
            return filled(walk, ask, "yes", ask.next());
        }
        if (yesNo && intent.equals(Playbook.NO)) {
            return filled(walk, ask, "no", ask.no());
        }
        return ask.skippable() && isSkip(intent) && skipped(walk, ask);
    }

    /** Who passes a consent over gives none, even if they gave it for what they told earlier in the same case. */
    private boolean skipped(Walk walk, Step.Ask ask) {
        return ask.consentVersion().isPresent() ? filled(walk, ask, Walk.NO, ask.skipped()) : goOn(walk, ask.skipped());
    }

    private boolean hour(Walk walk, Heard heard, Step.Ask ask) {
        OptionalInt hour = HourAnswer.of(heard);
        return hour.isPresent() && filled(walk, ask, Integer.toString(hour.getAsInt()), ask.next());
    }

    private boolean keyedHour(Walk walk, int key, Step.Ask ask) {
        OptionalInt hour = SpokenQuestions.hour(key);
        return hour.isPresent() && filled(walk, ask, Integer.toString(hour.getAsInt()), ask.next());
    }

    private boolean keyedCountry(Walk walk, int key, Step.Ask ask) {
        if (SpokenQuestions.isOtherCountry(key)) {
            return otherCountry(walk, ask);
        }
        Optional<String> code =
                spoken.country(walk, key).map(country -> country.country().code());
        return place(walk, ask, code);
    }

    /** The countries that were not heard yet; who finds theirs in none is helped by a person. */
    private boolean otherCountry(Walk walk, Step.Ask ask) {
        if (!spoken.turnPage(walk)) {
            return goOn(walk, book.entry(ProtectedWord.PERSON));
        }
        questions.again(walk, ask);
        return true;
    }

    private boolean place(Walk walk, Step.Ask ask, Optional<String> code) {
        return code.isPresent() && filled(walk, ask, code.get(), ask.next());
    }

    private boolean chosen(Walk walk, Optional<Option> option) {
        if (option.filter(choice -> choice.isFor(walk.channel, walk.moment.reachable()))
                .isEmpty()) {
            return false;
        }
        option.get().set().forEach(walk::fill);
        return goOn(walk, option.get().next());
    }

    private boolean filled(Walk walk, Step.Ask ask, String value, StepId next) {
        walk.fill(ask.slot(), value);
        Language language = walk.language().orElse(Language.KM);
        ask.consentVersion()
                .map(version -> new Effect.Consent(version, ask.text().in(language)))
                .ifPresent(
                        consent -> walk.causes.consent(ask.id().toString(), !value.equals(Walk.NO), language, consent));
        if (ask.slot().equals(Walk.SAFE) && walk.isUnsafe()) {
            walk.causes.add(new Effect.NoCallBack());
        }
        return goOn(walk, next);
    }

    private boolean more(Walk walk, Step.Advice topic) {
        StepId on = questions.more(walk, topic);
        return on == null || goOn(walk, on);
    }

    private boolean goOn(Walk walk, StepId next) {
        steps.arrive(walk, next);
        return true;
    }

    private static boolean isMore(String intent) {
        return intent.equals(Playbook.MORE) || intent.equals(Playbook.NEXT) || intent.equals(Playbook.YES);
    }

    static boolean isSkip(String intent) {
        return intent.equals(Playbook.NEXT) || intent.equals(Playbook.SKIP);
    }
}
