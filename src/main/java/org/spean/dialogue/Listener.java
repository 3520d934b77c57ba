package org.spean.dialogue;

import org.jspecify.annotations.Nullable;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.text.KeywordMatcher;
import org.spean.text.Match;

/**
 * Decides what a text means where the person stands. The order: a picture, signs and 0, an open "did you mean", an open
 * answer, a number, a protected word, the answer in words, a keyword, danger inside a longer text, a cry, a complaint, a plea, a
 * telephone number, the name of an agency, a guess, and last a miss. In a sentence with a place or an hour, danger comes before them.
 */
final class Listener {
    private final Playbook book;
    private final KeywordMatcher keywords;
    private final Steps steps;
    private final Questions questions;
    private final Telling telling;
    private final Answers answers;
    private final ProtectedWords protectedWords;
    private final Intents intents;
    private final Unclear unclear;
    private final DangerWords danger;
    private final Cries cries;
    private final PleaListener pleas;
    private final FreeText freeText;
    private final LanguageGuess languages;
    private final CallListener calls;
    private final GoingOn goingOn;
    private final AgencyWords agencyWords;
    private final LookUps lookUps;
    private final Complaints complaints;

    Listener(Playbook book, SafetyTexts safety, GoingOn goingOn) {
        this.book = book;
        this.keywords = book.pack.keywords();
        this.telling = new Telling(book);
        this.questions = new Questions(book, telling);
        this.steps = new Steps(book, telling, questions);
        this.answers = new Answers(book, steps, questions, new SpokenQuestions(book, telling));
        this.protectedWords = new ProtectedWords(book, steps, questions, answers, telling, safety);
        this.intents = new Intents(book, steps, questions, answers, protectedWords);
        this.unclear = new Unclear(questions, intents, protectedWords, telling);
        this.danger = new DangerWords(keywords);
        this.cries = new Cries(danger, steps, questions, protectedWords, telling);
        this.freeText = new FreeText(book, steps, intents, protectedWords, danger, cries);
        this.languages = new LanguageGuess(keywords);
        this.goingOn = goingOn;
        AgencyListener agencies = new AgencyListener(book, telling, steps, questions);
        this.lookUps = new LookUps(book, steps, agencies, answers, unclear);
        this.complaints = new Complaints(book, steps, answers, lookUps);
        this.pleas = new PleaListener(book, danger, cries, protectedWords, steps, agencies);
        this.agencyWords = new AgencyWords(book, agencies, intents, unclear, danger, pleas, complaints);
        this.calls = new CallListener(
                new KeyListener(book, questions, telling, answers, protectedWords, intents, goingOn, agencies),
                new OwnCall(telling, protectedWords),
                new AlertTalk(telling),
                new Transfer(book, steps, questions, telling),
                new Voicemail(book, steps, questions, telling));
    }

    /** Plays one text; something is always said. */
    void hear(Walk walk, Heard heard) {
        understand(walk, heard, whereStands(walk));
        boolean rests = walk.step().isEmpty() && !walk.asItStands;
        if (walk.speech.isSilent()) {
            questions.mainMenu(walk);
        } else if (rests) {
            questions.askedLanguage(walk, ContentPack.MAIN_MENU);
        }
        goingOn.text(walk);
    }

    /** Goes on at an earlier place: its question is asked again. */
    void goOn(Walk walk) {
        questions.again(walk, whereStands(walk));
        if (walk.byVoice()) {
            goingOn.leave(walk, false);
        } else {
            walk.wayBack = Turn.WayBack.GONE;
        }
    }

    /** Plays what happens in a call. */
    void happened(Walk walk, Input.CallEvent event) {
        calls.happened(walk, event, whereStands(walk));
        boolean begins = event instanceof Input.Called
                || event instanceof Input.MissedCall
                || event instanceof Input.WeCalled
                || event instanceof Input.AlertCall;
        goingOn.leave(walk, begins);
    }

    /** Plays keys of a call; something is always said. */
    void keys(Walk walk, String pressed) {
        calls.keys(walk, pressed, whereStands(walk));
        goingOn.leave(walk, false);
    }

    private void understand(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        languages.learn(walk, heard);
        if (heard.isEmpty()) {
            walk.misses = walk.before.misses();
            telling.say(walk, SystemText.NO_WORDS);
            questions.again(walk, at);
        } else if (heard.sign() == '#') {
            intents.back(walk, at);
        } else if (heard.sign() == '*') {
            questions.again(walk, at);
        } else if (heard.isZero()) {
            protectedWords.person(walk);
        } else if (cries.answered(walk, heard, at) || unclear.picked(walk, heard, at)) {
            return;
        } else if (at instanceof Step.Ask ask && ask.answer().isOpen()) {
            freeText.hear(walk, heard, ask);
        } else if (at instanceof Step.CheckAgency check) {
            agencyWords.hear(walk, heard, check);
        } else if (at == null || heard.choice().isEmpty() || !answers.number(walk, heard, at)) {
            words(walk, heard, at);
        }
    }

    private void words(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        Match match = keywords.match(heard.body());
        if (match instanceof Match.Exact exact
                && ProtectedWord.ofIntent(exact.intent()).isPresent()) {
            intents.act(walk, exact.intent(), heard, at);
        } else if (at instanceof Step.Ask ask && pleas.comeBefore(ask) && pleas.dangerIn(walk, heard)) {
            return;
        } else if (at != null && (answers.words(walk, heard, at) || isAnswer(walk, heard, at))) {
            pleas.keepWith(walk, heard);
        } else if (match instanceof Match.Exact exact && intents.act(walk, exact.intent(), heard, at)) {
            return;
        } else if (!pleas.dangerIn(walk, heard)) {
            Match meant = danger.suggested(heard.body(), match).orElse(match);
            boolean asks = meant instanceof Match.Ask several && danger.isAmong(several);
            if (asks || !isTold(walk, heard, at)) {
                guess(walk, meant, heard, at);
            }
        }
    }

    /** Words that are no answer and still say something: a wrong done, a plea, a number, an agency. */
    private boolean isTold(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        return pleas.papersIn(walk, heard, at)
                || complaints.heard(walk, heard, at)
                || pleas.heard(walk, heard, at)
                || lookUps.heard(walk, heard, at);
    }

    /** A keyword that the open question waits for, e.g. YES, which means nothing elsewhere. */
    private boolean isAnswer(Walk walk, Heard heard, Step.Waiting at) {
        var here = book.intentsAt(at);
        return !here.isEmpty()
                && keywords.match(heard.body(), here) instanceof Match.Exact exact
                && answers.intent(walk, exact.intent(), at);
    }

    private void guess(Walk walk, Match match, Heard heard, Step.@Nullable Waiting at) {
        switch (match) {
            case Match.Likely likely -> {
                if (!intents.act(walk, likely.intent(), heard, at)) {
                    miss(walk, heard, at);
                }
            }
            case Match.Ask several -> unclear.didYouMean(walk, several.intents(), heard, at);
            case Match.Exact exact -> miss(walk, heard, at);
            case Match.None none -> {
                if (lookUps.isTold(walk, at) || !steps.offerIn(walk, heard.body())) {
                    miss(walk, heard, at);
                }
            }
        }
    }

    /** Khmer written at the question for the language answers it, whatever it says. */
    private void miss(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        boolean learned = walk.before.language().isEmpty() && walk.language().isPresent();
        if (at instanceof Step.ChooseLanguage choose && learned) {
            answers.language(walk, walk.language().orElseThrow(), choose);
        } else {
            unclear.miss(walk, heard, at);
        }
    }

    private Step.@Nullable Waiting whereStands(Walk walk) {
        StepId id = walk.before.step().orElse(null);
        if (id == null) {
            return null;
        }
        Step.Waiting at = walk.byVoice() ? book.question(id) : book.questionByText(id);
        if (at == null) {
            walk.fault(Turn.Fault.STEP_GONE);
            walk.rest();
        }
        return at;
    }
}
