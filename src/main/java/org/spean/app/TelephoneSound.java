package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import org.spean.audio.AudioChain;
import org.spean.audio.ClipLimits;
import org.spean.audio.ClipResult;

/**
 * Makes what a caller spoke as small as the telephone sends it. What the chain refuses, somebody who whispers or a shaking line, is
 * kept as it came: a message is never thrown away for its quality.
 */
final class TelephoneSound {
    private final AudioChain chain = new AudioChain();
    private final WorkerExecutor workers;

    TelephoneSound(WorkerExecutor workers) {
        this.workers = workers;
    }

    Future<byte[]> of(byte[] file) {
        return workers.executeBlocking(
                () -> switch (chain.prepare(file, ClipLimits.RECORDING)) {
                    case ClipResult.Prepared clip -> clip.wav();
                    case ClipResult.Refused refused -> file;
                },
                false);
    }
}
