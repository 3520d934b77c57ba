package org.spean.dialogue;

import org.jspecify.annotations.Nullable;
import org.spean.content.Step;

/** Decides who takes what happens in a call. In a call of ours that nobody has confirmed only {@link OwnCall} is asked. */
final class CallListener {
    private final KeyListener keys;
    private final OwnCall ownCall;
    private final AlertTalk alert;
    private final Transfer transfer;
    private final Voicemail voicemail;

    CallListener(KeyListener keys, OwnCall ownCall, AlertTalk alert, Transfer transfer, Voicemail voicemail) {
        this.keys = keys;
        this.ownCall = ownCall;
        this.alert = alert;
        this.transfer = transfer;
        this.voicemail = voicemail;
    }

    /** Plays keys; {@code at} is where the caller stands, null when nowhere. */
    void keys(Walk walk, String pressed, Step.@Nullable Waiting at) {
        if (AlertTalk.isOpen(walk.before)) {
            if (!alert.key(walk, pressed)) {
                keys.keys(walk, pressed, at);
            }
        } else if (OwnCall.isUnconfirmed(walk.before)) {
            ownCall.key(walk, pressed);
        } else {
            keys.keys(walk, pressed, at);
        }
    }

    void happened(Walk walk, Input.CallEvent event, Step.@Nullable Waiting at) {
        switch (event) {
            case Input.Called called -> {
                OwnCall.over(walk);
                AlertTalk.leave(walk);
                keys.called(walk);
            }
            case Input.MissedCall missed -> ownCall.missed(walk);
            case Input.WeCalled ours -> ownCall.answered(walk, ours.machine());
            case Input.AlertCall call -> alert.answered(walk, call);
            case Input.Silence silence -> {
                if (AlertTalk.isOpen(walk.before)) {
                    alert.silence(walk);
                } else {
                    confirmed(walk, () -> keys.silence(walk, at));
                }
            }
            case Input.Desk desk ->
                confirmed(walk, () -> {
                    transfer.desk(walk, desk.staff(), at);
                    keys.goOn(walk);
                });
            case Input.Talked talked -> confirmed(walk, () -> transfer.talked(walk));
            case Input.Spoken spoken ->
                confirmed(walk, () -> {
                    if (spoken.danger()) {
                        spoken.recording().ifPresent(id -> walk.causes.keepRecording(id, spoken.seconds()));
                        keys.keys(walk, "9", at);
                    } else {
                        voicemail.spoken(walk, spoken.recording(), spoken.seconds(), at);
                        keys.goOn(walk);
                    }
                });
        }
    }

    private void confirmed(Walk walk, Runnable event) {
        if (OwnCall.isUnconfirmed(walk.before)) {
            ownCall.unclear(walk);
        } else {
            event.run();
        }
    }
}
