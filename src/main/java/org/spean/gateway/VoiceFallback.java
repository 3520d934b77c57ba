package org.spean.gateway;

import io.vertx.core.Future;

/** What the platform asks when a step of a call failed: the safety answer from memory, without the store (contract, public port). */
final class VoiceFallback implements Webhook {
    private final VoiceWebhook voice;

    VoiceFallback(VoiceWebhook voice) {
        this.voice = voice;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        return Future.succeededFuture(
                voice.safety(form, VoiceStep.after(form.only("ErrorUrl").orElse(""))));
    }

    @Override
    public Answered whenBroken(Form form) {
        return voice.whenBroken(form);
    }
}
