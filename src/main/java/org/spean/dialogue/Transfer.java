package org.spean.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spean.content.Step;
import org.spean.content.SystemText;

/** A caller is handed to a person of ours; who finds nobody is offered other ways. */
final class Transfer {
    private final Steps steps;
    private final Questions questions;
    private final Telling telling;
    private final CallBacks callBacks;

    Transfer(Playbook book, Steps steps, Questions questions, Telling telling) {
        this.steps = steps;
        this.questions = questions;
        this.telling = telling;
        this.callBacks = new CallBacks(book, telling);
    }

    /** These people are kept free for the call: rung wherever it stands. With nobody it goes on from the transfer. */
    void desk(Walk walk, List<String> staff, Step.@Nullable Waiting at) {
        if (!staff.isEmpty()) {
            telling.say(walk, SystemText.VOICE_RINGING);
            walk.then = new Reply.Then.Ring(staff);
            return;
        }
        telling.say(walk, SystemText.VOICE_NOBODY_FREE);
        if (!walk.moment.reachable()) {
            telling.say(walk, SystemText.VOICE_CALL_AGAIN);
        }
        callBacks.offer(walk);
        if (at instanceof Step.Transfer transfer) {
            walk.leaveForGood();
            steps.arrive(walk, transfer.next());
        } else {
            questions.again(walk, at);
        }
    }

    /** Everything was said to a person: no call is owed any more. */
    void talked(Walk walk) {
        walk.causes.add(new Effect.NoCallBack());
        telling.say(walk, SystemText.VOICE_TALKED);
        walk.rest();
        walk.then = new Reply.Then.HangUp();
    }
}
