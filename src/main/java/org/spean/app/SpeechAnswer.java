package org.spean.app;

import java.time.Duration;
import java.util.Optional;

/** What a speech service answered to one request. No member carries words of the service: they may repeat what we sent. */
sealed interface SpeechAnswer {
    /** The sound as it came, not looked into yet. Nobody changes the array. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file
    record Audio(byte[] sound) implements SpeechAnswer {}

    /** The key or the region is wrong; every further request would end the same. */
    record Denied(int status) implements SpeechAnswer {}

    /** Asked too often. {@code pause} is what the service told, if it did. */
    record TooMany(Optional<Duration> pause) implements SpeechAnswer {}

    /** The service is ill for the moment; asking again may help. */
    record Unavailable(int status) implements SpeechAnswer {}

    /** Nothing whole came in time: slow, cut, too large, not reached. The sentence says which. */
    record NoAnswer(String why) implements SpeechAnswer {}

    /** This request was not taken; the next may be. */
    record Refused(int status) implements SpeechAnswer {}
}
