package org.spean.gateway;

import io.vertx.core.Future;

/**
 * What the platform asks when a step of a call failed: the safety answer from memory, without the store (contract, public port);
 * nothing to somebody who has not yet confirmed a call that we made.
 */
final class VoiceFallback implements Webhook {
    private final VoiceWebhook voice;

    VoiceFallback(VoiceWebhook voice) {
        this.voice = voice;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        String failed = form.only("ErrorUrl").orElse("");
        return VoiceStep.isUnconfirmed(form, failed)
                ? Future.succeededFuture(VoiceWebhook.silentEnd())
                : voice.keeping(form, VoiceStep.after(failed) - 1);
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
