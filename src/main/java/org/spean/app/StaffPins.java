package org.spean.app;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.calls.PinCheck;
import org.spean.calls.StaffList;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.model.PhoneNumber;
import org.spean.staff.Pins;
import org.spean.staff.StaffAccount;

/** The telephone says whose PIN is asked for, the PIN whether they are the one who holds it. */
final class StaffPins implements PinCheck {
    private final StaffList staff;
    private final Pins pins;
    private final Supplier<String> ids;
    private final Meters meters;

    StaffPins(StaffList staff, Pins pins, Supplier<String> ids, Meters meters) {
        this.staff = staff;
        this.pins = pins;
        this.ids = ids;
        this.meters = meters;
    }

    /** A strange telephone is looked up under a name that nobody can have: it costs the same time, and learns the same. */
    @Override
    public Future<Optional<String>> staffOf(String pinDigits, PhoneNumber from, Instant now) {
        String account = staff.owner(from).map(StaffAccount::id).orElseGet(() -> "-" + ids.get());
        return pins.check(from, account, pinDigits, now).map(check -> switch (check) {
            case RIGHT -> Optional.of(account);
            case WRONG -> {
                meters.security(SecurityEvent.SIGN_IN_FAILED);
                yield Optional.empty();
            }
            case TOO_MANY -> {
                meters.security(SecurityEvent.RATE_LIMITED);
                yield Optional.empty();
            }
        });
    }
}
