package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts attempts to sign in, per name and per address. */
public interface SignInAttempts {
    /** So many wrong ones within {@link #WINDOW} close the door for a name. */
    int MOST_OF_NAME = 5;

    /** The same for an address. More, for an office, or everybody behind a proxy, has one. */
    int MOST_FROM_ADDRESS = 40;

    Duration WINDOW = Duration.ofMinutes(15);

    /**
     * Counts an attempt before it is looked at. Present: one too many, and when the next one is looked at; it was not counted, and
     * must not be looked at.
     */
    Future<Optional<Instant>> begin(String name, String address, Instant now);

    /** The attempt begun at {@code now} was right: it does not count, and neither do earlier ones of the name. */
    Future<Void> right(String name, String address, Instant now);
}
