package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.ContentPack;
import org.spean.content.MenuLayout;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;

/** Asks: opens a question, asks it again, and asks for the language before the first one. */
final class Questions {
    private final Playbook book;
    private final Telling telling;
    private final AdviceTelling advice;
    private final SpokenQuestions spoken;
    private final AgencyTelling agencies;

    Questions(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
        this.advice = new AdviceTelling(book, telling);
        this.spoken = new SpokenQuestions(book, telling);
        this.agencies = new AgencyTelling(book, telling);
    }

    /**
     * Comes to a question. While the language is not known it is asked for instead, and the question waits for that answer.
     *
     * @return null when it waits for an input; where to go on when an advice has nothing more to give
     */
    @Nullable
    StepId open(Walk walk, Step.Waiting question) {
        if (!walk.byVoice() && question instanceof Step.VoiceOnly call) {
            return call.next();
        }
        if (mustAskLanguage(walk, question)) {
            return null;
        }
        if (walk.byVoice() && question instanceof Step.Ask ask && !SpokenQuestions.canBeKeyed(ask)) {
            return ask.skippable() ? ask.skipped() : book.entry(ProtectedWord.PERSON);
        }
        if (!walk.moment.reachable() && question instanceof Step.Ask ask && isAboutCalling(ask)) {
            // Whoever hides their number cannot be called or texted, safe or not.
            walk.fill(ask.slot(), Walk.NO);
            return ask.no();
        }
        if (question instanceof Step.CheckAgency check
                && walk.moment.facts().agencies().isEmpty()) {
            agencies.noList(walk, check);
            return check.listless();
        }
        if (walk.told.isPresent() && question instanceof Step.Ask ask && ask.answer() == Step.Answer.FREE_TEXT) {
            walk.causes.keep(ask.slot(), walk.told.get(), book.kindAhead(ask.id()));
            walk.told = Optional.empty();
            return ask.next();
        }
        walk.waitAt(question.id());
        return switch (question) {
            case Step.Menu menu -> asked(walk, menu);
            case Step.Ask ask -> {
                walk.page = 0;
                yield asked(walk, ask);
            }
            case Step.ChooseLanguage choose -> asked(walk, choose);
            case Step.VoiceOnly call -> asked(walk, call);
            case Step.CheckAgency check -> {
                AgencyChoices.forget(walk);
                yield asked(walk, check);
            }
            case Step.Advice topic -> {
                walk.page = 0;
                yield advice.next(walk, topic) ? null : topic.next();
            }
        };
    }

    /** The next advice item; where to go on after the last one. */
    @Nullable
    StepId more(Walk walk, Step.Advice topic) {
        return advice.next(walk, topic) ? null : topic.next();
    }

    /** Asks the question again where the person stands; the main menu when the conversation rests. */
    void again(Walk walk, Step.@Nullable Waiting question) {
        if (question == null) {
            mainMenu(walk);
        } else if (!mustAskLanguage(walk, question)) {
            ask(walk, question);
        }
    }

    /** By voice, after no key or a wrong one: only the keys, in fewer words (khmer.md section 6.3, rule 6). */
    void shorter(Walk walk, Step.Waiting question) {
        if (!mustAskLanguage(walk, question)) {
            spoken.shorter(walk, question);
            if (question instanceof Step.CheckAgency check) {
                agencies.ask(walk, check);
            }
        }
    }

    /** Comes back to a question that was interrupted: advice goes on where it was. */
    @Nullable
    StepId resume(Walk walk, Step.Waiting question) {
        if (question instanceof Step.Advice topic && walk.page > 0) {
            walk.waitAt(topic.id());
            advice.again(walk, topic);
            return null;
        }
        return open(walk, question);
    }

    /** The main menu; a pack without one (no such pack passes the check) says sorry and rests. */
    void mainMenu(Walk walk) {
        Step.Waiting menu = book.question(ContentPack.MAIN_MENU);
        if (menu == null || open(walk, menu) != null) {
            walk.rest();
            telling.say(walk, SystemText.SORRY);
        }
    }

    /** "Did you mean", with numbered choices and the fixed keys. */
    void didYouMean(Walk walk, List<String> intents, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(book.pack.text(SystemText.DID_YOU_MEAN).in(language));
        for (String intent : intents) {
            Text name = book.pack.intentNames().get(intent);
            String label = name == null ? intent : name.in(language);
            lines.add(MenuLayout.choice(lines.size(), label, language));
        }
        lines.add(book.pack.text(SystemText.FIXED_KEYS).in(language));
        walk.speech.say(language, SystemText.DID_YOU_MEAN.key(), String.join("\n", lines));
        walk.asked = List.copyOf(intents);
    }

    /**
     * Asks for the language if it is not known; {@code pending} is where the answer leads. A pack without that question
     * speaks the first language to everybody.
     *
     * @return whether it was asked
     */
    boolean askedLanguage(Walk walk, StepId pending) {
        if (walk.language().isPresent()) {
            return false;
        }
        if (book.languageStep.isEmpty()) {
            walk.speaks(Language.KM);
            return false;
        }
        walk.interrupt(book.languageStep.get(), pending);
        askLanguage(walk, book.pack.text(SystemText.CHOOSE_LANGUAGE));
        return true;
    }

    private static boolean isAboutCalling(Step.Ask ask) {
        return ask.slot().equals(Walk.SAFE) || ask.slot().equals(Walk.CALL_ME);
    }

    private boolean mustAskLanguage(Walk walk, Step.Waiting question) {
        return !(question instanceof Step.ChooseLanguage) && askedLanguage(walk, question.id());
    }

    private @Nullable StepId asked(Walk walk, Step.Waiting question) {
        ask(walk, question);
        return null;
    }

    private void askLanguage(Walk walk, Text text) {
        if (walk.byVoice()) {
            spoken.language(walk);
        } else {
            bilingual(walk, text);
        }
    }

    private void ask(Walk walk, Step.Waiting question) {
        if (walk.byVoice() && spoken.asked(walk, question)) {
            return;
        }
        switch (question) {
            case Step.Menu menu ->
                walk.languages()
                        .forEach(language -> walk.speech.say(
                                language, menu.id().toString(), book.card(menu).in(language, telling, walk)));
            case Step.Ask ask -> {
                telling.say(walk, ask.text());
                if (ask.skippable()) {
                    telling.say(walk, SystemText.SKIP_HINT);
                }
            }
            case Step.ChooseLanguage choose ->
                askLanguage(
                        walk, walk.language().isPresent() ? choose.text() : book.pack.text(SystemText.CHOOSE_LANGUAGE));
            case Step.Advice topic -> advice.again(walk, topic);
            case Step.CheckAgency check -> agencies.ask(walk, check);
            case Step.VoiceOnly call -> {} // only a call stands there
        }
    }

    private static void bilingual(Walk walk, Text text) {
        String said = "";
        for (Language language : Language.values()) {
            String words = text.in(language);
            if (!words.equals(said)) {
                walk.speech.sayToAll(text.id(), words);
            }
            said = words;
        }
    }
}
