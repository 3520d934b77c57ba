package org.spean.audio;

/** Why a recording is refused. Each sentence is for the person who uploads: what is wrong, then what to do. */
public enum Refusal {
    EMPTY("The file is empty. Choose the recording again."),
    TOO_LARGE("The file is too large. Export it as 16-bit mono WAV, or cut it into shorter recordings."),
    TOO_LONG(
            "The recording is too long: a prompt lasts at most 60 seconds, a recording from the phone at most 3 minutes."
                    + " Split the text and record the parts."),
    TOO_SHORT(
            "There is less than a tenth of a second of sound in this recording. Record it again and speak after the start."),
    ALMOST_SILENT("The recording is almost silent. Check the microphone, come closer and record again."),
    CLIPPED("The recording is clipped: it was louder than the microphone could take, and the loud parts are broken."
            + " Turn the input level down and record again."),
    UNEVEN(
            "A few sounds are far louder than the voice (a knock, a cough, a breath into the microphone), so the voice cannot be"
                    + " made loud enough. Cut them out or record again."),
    NOT_AUDIO("This is not a sound file that we know. " + Advice.TAKEN + Advice.CONVERT),
    MP3("This is an MP3 file. " + Advice.TAKEN + Advice.CONVERT),
    OGG("This is an Ogg file (Opus or Vorbis). " + Advice.TAKEN + Advice.CONVERT),
    WEBM("This is a WebM file, as browsers record. " + Advice.TAKEN + Advice.CONVERT),
    MP4("This is an M4A, MP4 or 3GP file, as phones record. " + Advice.TAKEN + Advice.CONVERT),
    OTHER_AUDIO("This is a sound file of a kind that we do not read (FLAC, AIFF, AMR, AU, RF64). " + Advice.TAKEN
            + Advice.CONVERT),
    WAV_KIND("This WAV holds sound in a form that we do not read. " + Advice.TAKEN + Advice.CONVERT),
    RATE("The sampling rate of this WAV is below 8 or above 192 kHz. Export it with 48 kHz."),
    CHANNELS("This WAV has more than two channels. Export it as mono."),
    NO_SOUND("This WAV holds no sound at all: the recording was never filled. Record and export again."),
    CUT_OFF(
            "The file ends before its sound does: the upload or the export was cut off. Upload it again; if that does not help,"
                    + " export it again."),
    DAMAGED(
            "This WAV is damaged: its parts do not fit together. Open it in a sound program and export it again as 16-bit WAV.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** English, for the console and the command line. */
    public String sentence() {
        return sentence;
    }

    /** The two sentences every wrong format ends with; in a class of their own because constants come before fields. */
    private static final class Advice {
        static final String TAKEN =
                "We take WAV only: mono or stereo, 8 to 192 kHz, PCM of 8, 16, 24 or 32 bits, 32-bit float, µ-law"
                        + " or A-law. ";
        static final String CONVERT =
                "Open it in Audacity and export it as WAV, or run: ffmpeg -i FILE -ac 1 -c:a pcm_s16le OUT.wav";
    }
}
