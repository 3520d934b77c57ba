package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import org.spean.calls.CallHours;
import org.spean.conversation.Answer;
import org.spean.dialogue.Input;
import org.spean.metrics.WebhookOutcome;
import org.spean.model.PhoneNumber;

/**
 * The first ring where callers are called back at our cost: they hear "busy" and pay nothing. Whoever cannot be called back soon
 * (number hidden or not called, at night, store away, line closed) is answered at once as everywhere else.
 */
final class MissedCalls implements Webhook {
    private final VoiceWebhook voice;
    private final CallTargets targets;
    private final InstantSource clock;

    MissedCalls(VoiceWebhook voice, CallTargets targets, InstantSource clock) {
        this.voice = voice;
        this.targets = targets;
        this.clock = clock;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<PhoneNumber> caller = VoiceWebhook.complete(form) && query.isEmpty() && !VoiceWebhook.weCalled(form)
                ? voice.person(form).filter(targets::allows)
                : Optional.empty();
        if (caller.isEmpty() || voice.isClosed() || !CallHours.open(clock.instant())) {
            return voice.answer(form, query);
        }
        return voice.play(form, caller.get(), new Input.MissedCall()).map(kind -> answered(form, kind));
    }

    private Answered answered(Form form, Answer.Kind kind) {
        return switch (kind) {
            case NEW -> Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.ANSWERED);
            case REPEATED -> Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.REPEATED);
            case SILENCE -> Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.SILENT);
            case SAFETY -> voice.safety(form, VoiceStep.FIRST_AFTER_FAULT);
        };
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return voice.whenBroken(form, query);
    }
}
