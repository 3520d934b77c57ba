package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import org.spean.broadcast.AlertSound;
import org.spean.dialogue.Input;

/**
 * Somebody, or something, took a call that brings an alert; the steps that follow are those of any call. Where it cannot be had
 * nothing is said, and it is made again.
 */
final class AlertOut implements Webhook {
    private final VoiceWebhook voice;
    private final AlertNews news;

    AlertOut(VoiceWebhook voice, AlertNews news) {
        this.voice = voice;
        this.news = news;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<AlertLeg> leg = AlertLeg.first(query);
        Optional<AlertSound> sound = AlertLeg.sound(query);
        if (leg.isEmpty() || sound.isEmpty()) {
            return Future.succeededFuture(Answered.BAD_REQUEST);
        }
        if (voice.isClosed()) {
            return news.over(leg.get()).map(whenBroken(form, query));
        }
        boolean machine = OutCall.machine(form);
        String row = leg.get().row().id().value();
        Input call = new Input.AlertCall(
                machine, row, sound.get().language(), sound.get().clip());
        return voice.beginning(first -> call).answer(form, query).compose(answered -> switch (answered.outcome()) {
            case ANSWERED, REPEATED -> machine ? news.over(leg.get()).map(answered) : Future.succeededFuture(answered);
            case SAFETY -> news.over(leg.get()).map(whenBroken(form, query));
            case SILENT, RECORDED, BAD_REQUEST, FORBIDDEN -> Future.succeededFuture(answered);
        });
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return VoiceWebhook.silentEnd();
    }
}
