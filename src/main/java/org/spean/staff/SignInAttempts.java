package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts attempts to sign in: those of strangers by name and by address, those from a known browser apart from them. */
public interface SignInAttempts {
    /** So many wrong ones within {@link #WINDOW} close the door for a name, or for a name in one known browser. */
    int MOST_OF_NAME = 5;

    /** The same for an address. More, for an office has one. */
    int MOST_FROM_ADDRESS = 40;

    Duration WINDOW = Duration.ofMinutes(15);

    /** With what an attempt is counted. Names are ids, or words that are none as they were typed. */
    sealed interface Attempt {
        /** From a browser in which nobody signed in with this name: with all such of the name, and all from the address. */
        record Stranger(String name, String address) implements Attempt {}

        /** From a browser in which they did: so whoever knows their name keeps nobody out ({@link KnownBrowsers}). */
        record Known(String name, String browser) implements Attempt {}

        /** Of somebody who is signed in, and gives a further code. */
        record SignedIn(String name) implements Attempt {}
    }

    /**
     * Counts an attempt before it is looked at. Present: one too many, and when the next one is looked at; it was not counted, and
     * must not be looked at.
     */
    Future<Optional<Instant>> begin(Attempt attempt, Instant now);

    /** The attempt begun at {@code now} was right: it does not count, and neither do earlier ones counted with it by name. */
    Future<Void> right(Attempt attempt, Instant now);
}
