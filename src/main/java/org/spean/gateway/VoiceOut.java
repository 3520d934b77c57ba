package org.spean.gateway;

import io.vertx.core.Future;
import org.spean.calls.CallNews;
import org.spean.dialogue.Input;

/**
 * Somebody, or something, took a call that we made. Nobody knows yet who listens: when the conversation cannot be had, nothing is
 * said, not even the safety answer, and the call is made again.
 */
final class VoiceOut implements Webhook {
    private final VoiceWebhook voice;
    private final OutCall calls;

    VoiceOut(VoiceWebhook voice, OutCall calls) {
        this.voice = voice.beginning(form -> new Input.WeCalled(OutCall.machine(form)));
        this.calls = calls;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        if (!OutCall.isAll(query)) {
            return Future.succeededFuture(Answered.BAD_REQUEST);
        }
        return voice.answer(form, query).compose(answered -> switch (answered.outcome()) {
            case ANSWERED, REPEATED ->
                calls.settle(query, OutCall.machine(form) ? CallNews.MISSED : CallNews.RINGING)
                        .map(answered);
            case SAFETY -> calls.settle(query, CallNews.MISSED).map(whenBroken(form, query));
            case SILENT, RECORDED, BAD_REQUEST, FORBIDDEN -> Future.succeededFuture(answered);
        });
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return VoiceWebhook.silentEnd();
    }
}
