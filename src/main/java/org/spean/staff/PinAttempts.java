package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import org.spean.model.PhoneNumber;

/** Counts wrong PINs, per caller and per account (issue 3, item 5). */
public interface PinAttempts {
    /** So many wrong ones within {@link #WINDOW} close the door, for the caller and for the account. */
    int MOST = 5;

    Duration WINDOW = Duration.ofMinutes(15);

    /** Counts an attempt before it is looked at. False: one too many; it was not counted, and must not be looked at. */
    Future<Boolean> begin(PhoneNumber caller, String account, Instant now);

    /** The attempt begun at {@code now} was right: it does not count. */
    Future<Void> right(PhoneNumber caller, String account, Instant now);
}
