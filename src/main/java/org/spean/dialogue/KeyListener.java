package org.spean.dialogue;

import org.jspecify.annotations.Nullable;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;

/**
 * Decides what a key, or none, means where a caller stands. 9 is danger and 0 a person at every point; two misses lead to a
 * person, and silence after that offer means "call me back" (khmer.md section 6.3, rules 6 and 7). Only then a call is ended
 * by us.
 */
final class KeyListener {
    private static final int TOO_OFTEN = 2;

    private final Playbook book;
    private final CallBacks callBacks;
    private final Copies copies;
    private final AdviceKeys advice;
    private final Questions questions;
    private final Telling telling;
    private final Answers answers;
    private final ProtectedWords protectedWords;
    private final Intents intents;
    private final GoingOn goingOn;
    private final AgencyListener agencies;

    KeyListener(
            Playbook book,
            Questions questions,
            Telling telling,
            Answers answers,
            ProtectedWords protectedWords,
            Intents intents,
            GoingOn goingOn,
            AgencyListener agencies) {
        this.book = book;
        this.callBacks = new CallBacks(book, telling);
        this.copies = new Copies(book, telling);
        this.advice = new AdviceKeys(book, telling);
        this.questions = questions;
        this.telling = telling;
        this.answers = answers;
        this.protectedWords = protectedWords;
        this.intents = intents;
        this.goingOn = goingOn;
        this.agencies = agencies;
    }

    /** The call begins, or goes on after we were away. */
    void called(Walk walk) {
        telling.say(walk, SystemText.VOICE_GREETING);
        telling.say(walk, SystemText.VOICE_DANGER_KEY);
        if (!goingOn.offered(walk)) {
            questions.mainMenu(walk);
        }
    }

    /** Plays what was pressed; {@code at} is where the caller stands, null when nowhere. */
    void keys(Walk walk, String keys, Step.@Nullable Waiting at) {
        if (at == null ? copies.key(walk, keys) : at instanceof Step.Advice topic && advice.key(walk, keys, topic)) {
            goOn(walk);
            return;
        }
        switch (keys) {
            case "9" -> protectedWords.danger(walk);
            case "0" -> protectedWords.person(walk);
            case "*" -> again(walk, at);
            case "#" -> intents.back(walk, at);
            default -> {
                if (at instanceof Step.CheckAgency check) {
                    agency(walk, keys, check);
                } else {
                    number(walk, keys, at);
                }
            }
        }
        goOn(walk);
    }

    void silence(Walk walk, Step.@Nullable Waiting at) {
        boolean nothingOpen = at == null && walk.before.caseId().isPresent();
        if (at != null && walk.before.misses() == 0 && callBacks.wasOffered(walk, at)) {
            callBacks.byItself(walk);
        } else if (nothingOpen) {
            nothingMore(walk);
        } else {
            miss(walk, at);
            goOn(walk);
        }
    }

    private void number(Walk walk, String keys, Step.@Nullable Waiting at) {
        boolean one = keys.length() == 1 && keys.charAt(0) >= '1' && keys.charAt(0) <= '8';
        boolean chosen = !goingOn.isOpen(walk) || keys.equals("1") || keys.equals("2");
        if (at == null && one && chosen) {
            goingOn.close(walk);
            questions.mainMenu(walk);
        } else if (at == null || !one || !answers.number(walk, Heard.of(keys), at)) {
            miss(walk, at);
        }
    }

    /** Several keys: a licence number, with * where it has a stroke; nothing but nines is the danger key, pressed in a hurry. */
    private void agency(Walk walk, String keys, Step.CheckAgency step) {
        if (keys.chars().allMatch(key -> key == '9')) {
            protectedWords.danger(walk);
            return;
        }
        String number = keys.replace('*', ' ').strip();
        if (keys.length() == 1 && AgencyChoices.areOpen(walk)) {
            if (!agencies.picked(walk, keys.charAt(0) - '0', step)) {
                miss(walk, step);
            }
            return;
        }
        switch (agencies.hear(walk, number, step)) {
            case ANSWERED -> {}
            case MISSED -> miss(walk, step);
        }
    }

    private void miss(Walk walk, Step.@Nullable Waiting at) {
        walk.misses = walk.before.misses() + 1;
        if (walk.misses >= TOO_OFTEN) {
            walk.misses = 0;
            goingOn.close(walk);
            telling.say(walk, SystemText.VOICE_PERSON_HELPS);
            protectedWords.person(walk);
            callBacks.offer(walk);
        } else {
            shorter(walk, at);
        }
    }

    private void shorter(Walk walk, Step.@Nullable Waiting at) {
        if (at instanceof Step.Advice topic) {
            advice.shorter(walk, topic);
        } else if (at == null) {
            again(walk, at);
        } else {
            questions.shorter(walk, at);
        }
    }

    /** Everything is answered and a case waits for staff: no call is promised, for it may not be safe to call. */
    private void nothingMore(Walk walk) {
        if (walk.before.misses() == 0) {
            walk.misses = 1;
            telling.say(walk, SystemText.VOICE_WHAT_NEXT);
            return;
        }
        telling.say(walk, SystemText.VOICE_PERSON_HELPS);
        walk.asItStands = true;
        walk.then = new Reply.Then.HangUp();
    }

    private void again(Walk walk, Step.@Nullable Waiting at) {
        if (goingOn.isOpen(walk)) {
            goingOn.say(walk);
        } else {
            questions.again(walk, at);
        }
    }

    /** Nobody is left in silence: the language comes first, then the way on. */
    void goOn(Walk walk) {
        if (walk.speech.isSilent()) {
            questions.mainMenu(walk);
        }
        StepId at = walk.step().orElse(null);
        if (at == null
                && !walk.asItStands
                && !goingOn.isOpen(walk)
                && !walk.causes.erased()
                && !questions.askedLanguage(walk, ContentPack.MAIN_MENU)
                && !copies.offered(walk)) {
            telling.say(walk, SystemText.VOICE_WHAT_NEXT);
        }
        if (at != null && walk.gaveNumbers && book.isIn(at, ProtectedWord.SOS)) {
            telling.say(walk, SystemText.VOICE_PERSON_KEY);
        }
    }
}
