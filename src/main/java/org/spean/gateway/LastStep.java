package org.spean.gateway;

import io.vertx.core.Future;

/**
 * A step of a call. Who hangs up in the middle of a message or of a ringing is heard of in a last step that says that the call is
 * over, often behind the news of its end: that step must not put the call among those under way again, or three such calls keep
 * the person from calling a fourth time.
 */
record LastStep(Webhook step, EndedCalls calls) implements Webhook {
    @Override
    public Future<Answered> answer(Form form, String query) {
        return step.answer(form, query)
                .compose(answered -> form.only("CallSid")
                        .filter(sid -> VoiceStatus.ended(form))
                        .map(sid -> calls.ended(form, sid).map(answered))
                        .orElseGet(() -> Future.succeededFuture(answered)));
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return step.whenBroken(form, query);
    }
}
