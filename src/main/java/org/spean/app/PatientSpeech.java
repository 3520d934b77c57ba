package org.spean.app;

import java.time.Duration;

/** Asks a speech service again where that may help: as late as it says after a 429, a few times after a 5xx. Blocks. */
final class PatientSpeech {
    private static final int TRIES = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    /** Who is told to wait longer should start the command again later instead of leaving it open. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final AzureSpeech service;
    private final Sleeper sleeper;

    /** Waits; a test only notes how long. */
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    PatientSpeech(AzureSpeech service, Sleeper sleeper) {
        this.service = service;
        this.sleeper = sleeper;
    }

    /** The last answer: never a 429 or a 5xx that another try within the bounds could have mended. */
    SpeechAnswer speak(String ssml) throws InterruptedException {
        Duration usual = FIRST_WAIT;
        for (int tries = 1; ; tries++) {
            SpeechAnswer answer = service.speak(ssml);
            Duration wait = switch (answer) {
                case SpeechAnswer.TooMany many -> many.pause().orElse(usual);
                case SpeechAnswer.Unavailable ill -> usual;
                case SpeechAnswer.Audio sound -> Duration.ZERO;
                case SpeechAnswer.Denied denied -> Duration.ZERO;
                case SpeechAnswer.NoAnswer none -> Duration.ZERO;
                case SpeechAnswer.Refused refused -> Duration.ZERO;
            };
            boolean again = answer instanceof SpeechAnswer.TooMany || answer instanceof SpeechAnswer.Unavailable;
            if (!again || tries == TRIES || wait.compareTo(LONGEST_WAIT) > 0) {
                return answer;
            }
            sleeper.sleep(wait);
            usual = usual.multipliedBy(2);
        }
    }
}
