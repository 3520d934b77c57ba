package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import org.spean.dialogue.Input;

/**
 * What the platform asks when a step of a call failed: the safety answer from memory, without the store (contract, public port);
 * nothing to somebody who has not yet confirmed a call that we made. What the failed step brought and means the same everywhere is
 * kept: the keys 9 and 0, and a message after the tone.
 */
final class VoiceFallback implements Webhook {
    private final VoiceWebhook voice;

    VoiceFallback(VoiceWebhook voice) {
        this.voice = voice;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        String failed = form.only("ErrorUrl").orElse("");
        if (VoiceStep.isUnconfirmed(form, failed)) {
            return Future.succeededFuture(VoiceWebhook.silentEnd());
        }
        return brought(form)
                .map(input -> voice.keeping(form, VoiceStep.failed(failed).orElseGet(() -> unknown(input)), input))
                .orElseGet(() -> Future.succeededFuture(answered(form)));
    }

    private static Optional<Input> brought(Form form) {
        return SpokenNews.message(form)
                .or(() -> form.only("Digits")
                        .map(Input.Keys::new)
                        .filter(keys -> keys.word().isPresent())
                        .map(Input.class::cast));
    }

    /** A step that no call reaches: under the number of the first ring, which was played, a danger would count as told before. */
    private static int unknown(Input input) {
        return input.equals(new Input.Keys("9")) ? VoiceWebhook.MOST_STEPS : VoiceWebhook.MOST_STEPS - 1;
    }

    private Answered answered(Form form) {
        String failed = form.only("ErrorUrl").orElse("");
        return VoiceStep.isUnconfirmed(form, failed)
                ? VoiceWebhook.silentEnd()
                : voice.safety(form, VoiceStep.after(failed));
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return answered(form);
    }
}
