package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.spean.model.PhoneNumber;

/** Who a member of staff is, by a PIN typed on a telephone. Counts tries per caller by itself; has a time limit. */
public interface PinCheck {
    /** The id of the account; empty for a wrong PIN, a disabled account and too many tries alike. */
    Future<Optional<String>> staffOf(String pinDigits, PhoneNumber from, Instant now);
}
