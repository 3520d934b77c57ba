package org.spean.audio;

/**
 * The one way a recording becomes a clip: read, down-mix, resample to 8 kHz, trim, level, µ-law. Pure and without state, so any
 * thread may use it. A minute of 48 kHz sound costs some hundred milliseconds of processor: call it on a worker, never on an event
 * loop, and give it few workers, because each holds the upload and up to 12 MB beside it.
 */
public final class AudioChain {

    /**
     * Prepares a recording for the telephone.
     *
     * @param upload the bytes as they came; never changed
     * @param limits how large and long this kind of recording may be
     * @return the clip, or the first reason against it
     */
    public ClipResult prepare(byte[] upload, ClipLimits limits) {
        return switch (WavReader.read(upload, limits)) {
            case WavReading.NotRead no -> new ClipResult.Refused(no.why());
            case WavReading.Read read -> clip(read.wav());
        };
    }

    private static ClipResult clip(Wav wav) {
        SourceCheck source = SourceCheck.of(wav);
        if (source.broken()) {
            return new ClipResult.Refused(Refusal.DAMAGED);
        }
        float[] line = Resampler.toTelephone(wav, source.constant());
        SoundBounds bounds = SoundBounds.of(line);
        if (bounds.silent()) {
            return new ClipResult.Refused(Refusal.ALMOST_SILENT);
        }
        if (source.clipped()) {
            return new ClipResult.Refused(Refusal.CLIPPED);
        }
        if (bounds.tooShort()) {
            return new ClipResult.Refused(Refusal.TOO_SHORT);
        }
        return Leveling.level(bounds.trim(line));
    }
}
