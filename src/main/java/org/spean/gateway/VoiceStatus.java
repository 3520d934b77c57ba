package org.spean.gateway;

import io.vertx.core.Future;

/** News of a call. Nothing depends on its order or on whether it comes: a call is what its steps did. */
final class VoiceStatus implements Webhook {
    @Override
    public Future<Answered> answer(Form form, String query) {
        return Future.succeededFuture(Answered.RECORDED);
    }

    @Override
    public Answered whenBroken(Form form) {
        return Answered.RECORDED;
    }
}
