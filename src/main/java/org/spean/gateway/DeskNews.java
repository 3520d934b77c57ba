package org.spean.gateway;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.Desk;
import org.spean.dialogue.Input;
import org.spean.model.PhoneNumber;

/** A caller on the way to one of our people: who is kept free, and what came of ringing them. */
final class DeskNews {
    /** The turn itself must still fit into a second. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(DeskNews.class);
    /** Both platforms say completed; Twilio says answered of a conference (twilio-and-somleng.md section 1.4). */
    private static final Set<String> TALKED = Set.of("completed", "answered");

    private final Desk desk;
    private final Callers callers;
    private final boolean canRing;
    private final InstantSource clock;

    /** @param canRing whether the gateway can ring anybody at all: nobody is kept busy for nothing */
    DeskNews(Desk desk, Callers callers, boolean canRing, InstantSource clock) {
        this.desk = desk;
        this.callers = callers;
        this.canRing = canRing;
        this.clock = clock;
    }

    /** For {@code voice/person}: who is kept free. */
    Future<Input> person(Form form, String query, String call, int step) {
        return VoiceStatus.ended(form) ? over(call).map(new Input.Desk(List.of())) : reserve(form, query, call, step);
    }

    /** For {@code voice/rang}: the talk is over, or the next are kept free; nobody for a caller who has hung up. */
    Future<Input> rang(Form form, String query, String call, int step) {
        if (talked(form)) {
            Future<Void> free = VoiceStatus.ended(form) ? over(call) : soon(desk.release(call, clock.instant()));
            return free.map(new Input.Talked());
        }
        return person(form, query, call, step);
    }

    /** The call has ended: lets go of everybody it holds; never fails. */
    Future<Void> over(String call) {
        return soon(desk.over(call, clock.instant()));
    }

    private static Future<Void> soon(Future<Void> free) {
        return free.timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).recover(away -> {
            LOG.warn("who was kept free for a call is let go later: {}", name(away));
            return Future.succeededFuture();
        });
    }

    private Future<Input> reserve(Form form, String query, String call, int step) {
        Optional<PhoneNumber> caller = callers.person(form);
        Future<List<String>> kept = canRing && caller.isPresent()
                ? desk.reserve(call, step, VoiceStep.language(query), caller.get(), clock.instant())
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .recover(away -> {
                            LOG.warn("nobody could be kept free for a caller: {}", name(away));
                            // Perhaps somebody is, and the answer is late: the caller goes another way.
                            desk.forget(call, step, clock.instant());
                            return Future.succeededFuture(List.of());
                        })
                : Future.succeededFuture(List.of());
        return kept.map(Input.Desk::new);
    }

    /**
     * A leg that was answered and then hung up at the whisper is no talk: Twilio says so in {@code DialBridged}. Somleng has
     * neither whisper nor that field, so there whoever picked up counts (decision 0013).
     */
    private static boolean talked(Form form) {
        return form.only("DialCallStatus").filter(TALKED::contains).isPresent()
                && form.only("DialBridged").filter("false"::equalsIgnoreCase).isEmpty()
                && SpokenNews.seconds(form.only("DialCallDuration").orElse("")) > 0;
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
