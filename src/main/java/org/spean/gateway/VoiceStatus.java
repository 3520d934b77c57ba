package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;

/**
 * News of a call. Nothing of the talk depends on its order or on whether it comes: a call is what its steps did. Only whoever of
 * ours is still kept free for an ended call is let go sooner, the caller may call again, and a call that we made is settled.
 */
final class VoiceStatus implements Webhook {
    /** The states a call does not leave again (twilio-and-somleng.md section 1.3). */
    private static final Set<String> ENDED = Set.of("completed", "busy", "failed", "no-answer", "canceled");

    private final DeskNews desk;
    private final EndedCalls calls;
    private final OutCall ours;
    private final AlertNews alerts;

    VoiceStatus(DeskNews desk, EndedCalls calls, OutCall ours, AlertNews alerts) {
        this.desk = desk;
        this.calls = calls;
        this.ours = ours;
        this.alerts = alerts;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<String> call = form.only("CallSid").filter(sid -> ended(form) && !sid.isBlank());
        return call.map(sid -> desk.over(sid).compose(done -> calls.ended(form, sid)))
                .orElseGet(Future::succeededFuture)
                .compose(released -> ours.status(form, query))
                .compose(settled -> alerts.status(form, query))
                .map(Answered.RECORDED);
    }

    /** Whether this request says that the call is over: also one that asks for the next step may. */
    static boolean ended(Form form) {
        return form.only("CallStatus").filter(ENDED::contains).isPresent();
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return Answered.RECORDED;
    }
}
