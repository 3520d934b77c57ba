package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.HotlineChoice;
import org.spean.checks.HotlineChooser;
import org.spean.content.Hotline;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * Texts for when nothing else can be said: the service is broken, or a person floods it. They never say who we are or what
 * it is about (design section 1, rule 2): bare numbers, no names of helpers.
 */
final class SafetyTexts {
    private static final List<String> EMERGENCY_ONLY = List.of(Hotline.EMERGENCY);
    private static final int MOST = 2;

    private final Playbook book;

    SafetyTexts(Playbook book) {
        this.book = book;
    }

    /** One text with the emergency numbers that work where the person is. */
    List<Reply> say(SystemText which, Session session, Optional<Language> language, Moment moment) {
        Walk walk = new Walk(session, moment);
        language.ifPresent(walk::speaks);
        for (Language one : walk.languages()) {
            walk.speech.say(one, which.key(), words(which, walk, one));
        }
        return walk.speech.replies("", "");
    }

    /** The same by voice: the numbers are read by digits. */
    List<Reply> speak(Session session, Moment moment) {
        Walk walk = new Walk(session, moment, Channel.VOICE);
        speak(walk);
        return List.of(walk.speech.spoken(new Reply.Then.Key()));
    }

    /** Numbers by voice, behind what was said. */
    void speak(Walk walk) {
        List<HotlineChoice> choices = choices(walk);
        SystemText which = choices.isEmpty() ? SystemText.NO_NUMBER : SystemText.VOICE_SAFETY;
        for (Language language : walk.languages()) {
            walk.speech.say(language, which.key(), book.pack.text(which).in(language));
            choices.forEach(choice -> walk.speech.sayNumber(language, choice.dialable()));
        }
    }

    /** The same before everything else that is said in this turn. */
    void sayFirst(Walk walk) {
        for (Language language : walk.languages().reversed()) {
            walk.speech.sayFirst(language, SystemText.SAFETY.key(), words(SystemText.SAFETY, walk, language));
        }
        walk.gaveNumbers = true;
    }

    private String words(SystemText which, Walk walk, Language language) {
        List<HotlineChoice> choices = choices(walk);
        List<String> numbers = new ArrayList<>();
        choices.forEach(choice -> numbers.add(choice.dialable()));
        Text text = book.pack.text(numbers.isEmpty() && which != SystemText.SAFETY_STOP ? SystemText.NO_NUMBER : which);
        return text.in(language, Map.of("numbers", String.join(", ", numbers)));
    }

    /** As after SOS, where the authors put a line other than the police beside it (domain-facts.md section 0, point 5). */
    private List<HotlineChoice> choices(Walk walk) {
        List<HotlineChoice> choices =
                choose(walk, book.emergency.map(Step.Hotlines::topics).orElse(EMERGENCY_ONLY));
        return choices.isEmpty() ? choose(walk, EMERGENCY_ONLY) : choices;
    }

    private List<HotlineChoice> choose(Walk walk, List<String> topics) {
        return HotlineChooser.choose(
                book.pack, walk.where(), topics, book.mode, walk.moment.today(), book.verifyEveryDays, MOST);
    }
}
