package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.audio.AudioChain;
import org.spean.audio.ClipLimits;
import org.spean.audio.ClipResult;
import org.spean.console.facts.PromptTakes;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.PhnomPenh;
import org.spean.pack.PromptFiles;
import org.spean.redis.RedisTakes;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Recordings that staff upload in the console: they lie with those made by telephone, and every instance plays them so. */
final class ConsoleTakes implements PromptTakes {
    private final RedisTakes takes;
    private final AuditTrail trail;
    private final WorkerExecutor workers;
    private final AudioChain chain = new AudioChain();

    /** @param workers the chain takes up to a second of processor */
    ConsoleTakes(RedisTakes takes, AuditTrail trail, WorkerExecutor workers) {
        this.takes = takes;
        this.trail = trail;
        this.workers = workers;
    }

    @Override
    public Future<List<PhoneRecording>> waiting() {
        return takes.waiting();
    }

    @Override
    public Future<Kept> keep(PromptScript script, byte[] wav, String by, Instant now) {
        return workers.executeBlocking(() -> chain.prepare(wav, ClipLimits.PROMPT), false)
                .compose(result -> switch (result) {
                    case ClipResult.Refused refused -> Future.succeededFuture(new Kept.Refused(refused.why()));
                    case ClipResult.Prepared clip ->
                        keepClip(script, clip.wav(), by, now).map(new Kept.Done());
                });
    }

    private Future<Void> keepClip(PromptScript script, byte[] clip, String by, Instant now) {
        String hash = PromptFiles.hash(clip);
        PhoneRecording made = new PhoneRecording(
                script.language(),
                script.id(),
                new PromptRecording(
                        script.version(), PromptState.RECORDED, by, PhnomPenh.dateAt(now), hash, Optional.empty()));
        return takes.offer(hash, clip)
                .compose(offered -> tell(AuditAction.RECORDING_KEEP, made, by, now))
                .compose(told -> takes.keep(made))
                .compose(kept -> kept ? Future.succeededFuture() : Future.failedFuture("the sound is gone"));
    }

    @Override
    public Future<Boolean> approve(PhoneRecording waiting, String by, Instant now) {
        PromptRecording was = waiting.recording();
        PhoneRecording approved = new PhoneRecording(
                waiting.language(),
                waiting.promptId(),
                new PromptRecording(
                        was.version(), PromptState.APPROVED, was.voice(), was.date(), was.hash(), Optional.of(by)));
        return tell(AuditAction.RECORDING_APPROVE, approved, by, now).compose(told -> takes.approve(approved));
    }

    private Future<Void> tell(AuditAction action, PhoneRecording made, String by, Instant now) {
        Map<String, String> details = Map.of("language", made.language().code());
        return trail.append(new AuditEntry(now, by, action, made.promptId(), details));
    }
}
