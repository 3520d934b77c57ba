package org.spean.dialogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.Step;
import org.spean.content.SystemText;

/** Takes what a caller spoke after the tone: it joins their case, wherever they stand. */
final class Voicemail {
    private final Steps steps;
    private final Questions questions;
    private final Telling telling;
    private final CallBacks callBacks;
    private final Stories stories = new Stories();

    Voicemail(Playbook book, Steps steps, Questions questions, Telling telling) {
        this.steps = steps;
        this.questions = questions;
        this.telling = telling;
        this.callBacks = new CallBacks(book, telling);
    }

    void spoken(Walk walk, Optional<String> recording, int seconds, Step.@Nullable Waiting at) {
        if (recording.isPresent()) {
            if (!(at instanceof Step.Voicemail && stories.speak(walk, at.id(), recording.get(), seconds))) {
                walk.causes.keepRecording(recording.get(), seconds);
            }
            telling.say(walk, SystemText.VOICE_MESSAGE_KEPT);
            goOn(walk, at);
        } else if (walk.before.misses() == 0) {
            walk.misses = 1;
            telling.say(walk, SystemText.VOICE_HEARD_NOTHING);
            questions.again(walk, at);
        } else {
            callBacks.byItself(walk);
        }
    }

    private void goOn(Walk walk, Step.@Nullable Waiting at) {
        if (at instanceof Step.Voicemail voicemail) {
            walk.leaveForGood();
            steps.arrive(walk, voicemail.next());
        } else {
            questions.again(walk, at);
        }
    }
}
