package org.spean.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.CaseKind;
import org.spean.content.SystemText;
import org.spean.model.Channel;

/** The end of a call that has lasted too long: one sentence, and staff know of it. */
final class TimeIsUp {
    private final Playbook book;
    private final Telling telling;
    private final SafetyTexts safety;

    TimeIsUp(Playbook book, SafetyTexts safety) {
        this.book = book;
        this.telling = new Telling(book);
        this.safety = safety;
    }

    /** In danger the numbers come first. */
    Turn turn(Session session, Input input, Moment moment, boolean reachable) {
        Walk walk = new Walk(session, moment, Channel.VOICE);
        boolean danger = input instanceof Input.Keys keys && keys.keys().equals("9");
        if (danger) {
            walk.causes.openCase(CaseKind.DANGER, Map.of());
            if (book.emergency.isEmpty() || !telling.hotlines(walk, book.emergency.get())) {
                safety.speak(walk);
            }
        }
        boolean unsafe = session.slots().getOrDefault("safe", "").equals("no");
        walk.causes.openCase(reachable && !unsafe ? CaseKind.CALLBACK : CaseKind.PERSON, Map.of());
        telling.say(walk, SystemText.VOICE_TIME_IS_UP);
        Session rests = new Session(
                session.language(),
                session.country(),
                Optional.empty(),
                List.of(),
                0,
                0,
                session.slots(),
                List.of(),
                walk.causes.caseId());
        // Nobody wanted this end: what was left before may be gone back to, unless 9 was pressed.
        return new Turn(
                rests,
                List.of(walk.speech.spoken(new Reply.Then.HangUp())),
                walk.causes.effects(),
                Optional.empty(),
                danger ? Turn.WayBack.GONE : Turn.WayBack.AS_IT_WAS);
    }
}
