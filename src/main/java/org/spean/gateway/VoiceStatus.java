package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;

/** News of a call. A call is what its steps did: nothing of that depends on the order of news or on whether it comes. */
final class VoiceStatus implements Webhook {
    /** The states a call does not leave again (twilio-and-somleng.md section 1.3). */
    private static final Set<String> ENDED = Set.of("completed", "busy", "failed", "no-answer", "canceled");

    private final EndedCalls endedCalls;

    VoiceStatus(EndedCalls endedCalls) {
        this.endedCalls = endedCalls;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        boolean ended = form.only("CallStatus").filter(ENDED::contains).isPresent();
        Optional<String> call = form.only("CallSid").filter(sid -> ended && !sid.isBlank());
        return call.map(sid -> endedCalls.ended(form, sid))
                .orElseGet(Future::succeededFuture)
                .map(Answered.RECORDED);
    }

    @Override
    public Answered whenBroken(Form form) {
        return Answered.RECORDED;
    }
}
