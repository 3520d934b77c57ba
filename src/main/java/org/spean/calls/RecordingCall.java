package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.RecordingState.Fetching;
import org.spean.calls.RecordingState.Judging;
import org.spean.model.PhoneNumber;

/** The recording line with its two ports: a turn that may have to ask who calls, or to fetch or keep a take. Any thread. */
public final class RecordingCall {
    /** A third of what the platform grants a webhook. */
    private static final long LIMIT_MILLIS = 5_000;
    /** Two thirds of it, for a fetch. */
    private static final long FETCH_MILLIS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RecordingCall.class);

    private final RecordingLine line;
    private final PinCheck pins;
    private final RecordingDesk desk;

    public RecordingCall(RecordingLine line, PinCheck pins, RecordingDesk desk) {
        this.line = line;
        this.pins = pins;
        this.desk = desk;
    }

    /** What the caller hears next; never fails. */
    public Future<RecordingStep.Answer> turn(
            String gateway, RecordingState state, RecordingInput input, PhoneNumber from, Instant now) {
        return told(gateway, input).compose(v -> switch (line.next(state, input)) {
            case RecordingStep.Answer answer -> Future.succeededFuture(answer);
            case RecordingStep.CheckPin check -> pin(check, from, now);
            case RecordingStep.Fetch fetch -> fetch(gateway, fetch.fetching());
            case RecordingStep.Keep keep -> keep(keep.judged(), now);
        });
    }

    /** Said when the call cannot go on. */
    public RecordingStep.Answer later() {
        return line.later();
    }

    /** Every recording that we hear of goes away again, also one that comes where none was asked for. */
    private Future<Void> told(String gateway, RecordingInput input) {
        return switch (input) {
            case RecordingInput.Recorded recorded ->
                desk.told(gateway, recorded.take())
                        .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                        .recover(away -> {
                            LOG.error(
                                    "recording {}/{} stays on the platform: delete it there",
                                    gateway,
                                    recorded.take().sid());
                            return Future.succeededFuture();
                        });
            case RecordingInput.Called called -> Future.succeededFuture();
            case RecordingInput.Keys keys -> Future.succeededFuture();
            case RecordingInput.Silence silence -> Future.succeededFuture();
        };
    }

    private Future<RecordingStep.Answer> pin(RecordingStep.CheckPin check, PhoneNumber from, Instant now) {
        return pins.staffOf(check.pin(), from, now)
                .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .map(staff -> line.pinChecked(check.misses(), staff))
                .otherwise(failed -> line.later());
    }

    private Future<RecordingStep.Answer> fetch(String gateway, Fetching fetching) {
        return desk.look(gateway, fetching.take())
                .timeout(FETCH_MILLIS, TimeUnit.MILLISECONDS)
                .otherwise(failed -> new RecordingDesk.Look.NotYet())
                .map(look -> line.fetched(fetching, look));
    }

    private Future<RecordingStep.Answer> keep(Judging judged, Instant now) {
        return desk.keep(judged.staff(), judged.script(), judged.clip(), now)
                .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .map(done -> line.kept(judged))
                .otherwise(failed -> line.notKept(judged));
    }
}
