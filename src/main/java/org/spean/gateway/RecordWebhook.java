package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.RecordingCall;
import org.spean.calls.RecordingInput;
import org.spean.calls.RecordingLine.Take;
import org.spean.calls.RecordingSessions;
import org.spean.calls.RecordingSessions.Held;
import org.spean.calls.RecordingState;
import org.spean.calls.RecordingStep.Answer;
import org.spean.calls.StaffPhones;
import org.spean.metrics.WebhookOutcome;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/**
 * {@code voice/record}: the second telephone number, on which our own people record prompts. CallSid and step token make one event,
 * so that a doubled or late request gets the same bytes. Not part of a caller's conversation: nothing of it is kept with a contact.
 */
final class RecordWebhook implements Webhook {
    private static final long STORE_MILLIS = 2_000;
    /** What a session of an hour does not reach. */
    private static final int MOST_STEPS = 990;

    private static final Logger LOG = LoggerFactory.getLogger(RecordWebhook.class);

    private final String gateway;
    private final RecordingCall line;
    private final RecordingSessions sessions;
    private final StaffPhones staff;
    private final Callers callers;
    private final RecordRenderer renderer;
    private final InstantSource clock;

    RecordWebhook(
            String gateway,
            RecordingParts parts,
            StaffPhones staff,
            Callers callers,
            RecordRenderer renderer,
            InstantSource clock) {
        this.gateway = gateway;
        this.line = parts.line();
        this.sessions = parts.sessions();
        this.staff = staff;
        this.callers = callers;
        this.renderer = renderer;
        this.clock = clock;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<Integer> step = VoiceStep.of(query);
        if (step.isEmpty() || !VoiceWebhook.complete(form)) {
            return Future.succeededFuture(Answered.BAD_REQUEST);
        }
        String call = form.only("CallSid").orElse("");
        Optional<PhoneNumber> from = callers.of(form.only("From").orElse(""), call);
        if (from.isEmpty()) {
            return Future.succeededFuture(Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.SILENT));
        }
        return sessions.at(gateway, call, step.get())
                .timeout(STORE_MILLIS, TimeUnit.MILLISECONDS)
                .compose(held -> switch (held) {
                    case Held.Said said ->
                        Future.succeededFuture(Answered.twiml(said.answer(), WebhookOutcome.REPEATED));
                    case Held.Lost lost -> Future.succeededFuture(later(WebhookOutcome.SILENT));
                    case Held.Open open -> turn(form, call, step.get(), open.state(), from.get());
                })
                .otherwise(away -> {
                    LOG.warn(
                            "the recording line lacks the store: {}",
                            away.getClass().getSimpleName());
                    return later(WebhookOutcome.SAFETY);
                });
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return later(WebhookOutcome.SAFETY);
    }

    private Future<Answered> turn(Form form, String call, int step, RecordingState state, PhoneNumber from) {
        if (step > MOST_STEPS) {
            return Future.succeededFuture(later(WebhookOutcome.SILENT));
        }
        return line.turn(gateway, state, input(form, step), from, clock.instant())
                .compose(answer -> sessions.said(gateway, call, step, answer.state(), render(answer, step + 1))
                        .timeout(STORE_MILLIS, TimeUnit.MILLISECONDS))
                .map(xml -> Answered.twiml(xml, WebhookOutcome.ANSWERED));
    }

    /** Only the platform's id of a recording is taken, never an address ({@link SpokenNews}). */
    private RecordingInput input(Form form, int step) {
        if (step == VoiceStep.RING) {
            return new RecordingInput.Called();
        }
        Optional<String> recording = SpokenNews.recording(form);
        if (recording.isPresent()) {
            int seconds = SpokenNews.seconds(form.only("RecordingDuration").orElse(""));
            return new RecordingInput.Recorded(new Take(recording.get(), seconds, clock.instant()));
        }
        // A platform that sends the key which ended the digits along means the same digits.
        return form.only("Digits")
                .map(keys -> keys.endsWith("#") ? keys.substring(0, keys.length() - 1) : keys)
                .filter(keys -> !keys.isEmpty())
                .<RecordingInput>map(RecordingInput.Keys::new)
                .orElse(new RecordingInput.Silence());
    }

    private Answered later(WebhookOutcome outcome) {
        return Answered.twiml(render(line.later(), VoiceStep.FIRST_AFTER_FAULT), outcome);
    }

    private String render(Answer answer, int next) {
        return renderer.render(answer, language(answer.state()), next);
    }

    private Optional<Language> language(RecordingState state) {
        return switch (state) {
            case RecordingState.AskPin s -> Optional.empty();
            case RecordingState.AskLanguage s -> Optional.of(staff.language(s.staff()));
            case RecordingState.AskNumber s -> Optional.of(staff.language(s.staff()));
            case RecordingState.Speaking s -> Optional.of(staff.language(s.staff()));
            case RecordingState.Fetching s -> Optional.of(staff.language(s.staff()));
            case RecordingState.Judging s -> Optional.of(staff.language(s.staff()));
            case RecordingState.Ended s -> Optional.empty();
        };
    }
}
