package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.spean.model.PhoneNumber;

/** The recording line with its two ports: a turn that may have to ask who calls, or to keep a take. Any thread. */
public final class RecordingCall {
    /** A third of what the platform grants a webhook. */
    private static final long LIMIT_MILLIS = 5_000;

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
            RecordingState state, RecordingInput input, PhoneNumber from, Instant now) {
        return switch (line.next(state, input)) {
            case RecordingStep.Answer answer -> Future.succeededFuture(answer);
            case RecordingStep.CheckPin check ->
                pins.staffOf(check.pin(), from, now)
                        .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                        .map(staff -> line.pinChecked(check.misses(), staff))
                        .otherwise(failed -> line.later());
            case RecordingStep.Keep keep ->
                desk.keep(
                                keep.judged().staff(),
                                keep.judged().script(),
                                keep.judged().take(),
                                now)
                        .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                        .map(done -> line.kept(keep.judged()))
                        .otherwise(failed -> line.notKept(keep.judged()));
        };
    }
}
