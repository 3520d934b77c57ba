package org.spean.gateway;

import io.vertx.core.Future;

/**
 * News of a recording. The step of the call has already told which one it is, and the fetching asks until it is there: this may
 * come twice, early or never.
 */
final class RecordingStatus implements Webhook {
    @Override
    public Future<Answered> answer(Form form, String query) {
        return Future.succeededFuture(Answered.RECORDED);
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return Answered.RECORDED;
    }
}
