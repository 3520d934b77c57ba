package org.spean.staff;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.spean.model.PhoneNumber;

/** The PIN that staff type on a telephone: six digits. */
public final class Pins {
    /** Digits of a PIN. */
    public static final int LENGTH = 6;

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private final StaffStore accounts;
    private final PinAttempts attempts;
    private final WorkerExecutor worker;

    /** What came of a PIN. */
    public enum Check {
        RIGHT,
        /** Wrong PIN, or no such account, or disabled, or without a PIN: nobody is told which. */
        WRONG,
        /** Too many wrong ones within 15 minutes: it was not looked at. */
        TOO_MANY
    }

    /** @param worker hashing blocks for some 50 ms and takes 19 MiB: one or two threads are enough */
    public Pins(StaffStore accounts, PinAttempts attempts, WorkerExecutor worker) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.worker = worker;
    }

    /** Whether it is the PIN of the account. Any thread; never blocks. */
    public Future<Check> check(PhoneNumber caller, String account, String pin, Instant now) {
        return attempts.begin(caller, account, now)
                .compose(allowed -> allowed ? look(caller, account, pin, now) : Future.succeededFuture(Check.TOO_MANY));
    }

    private Future<Check> look(PhoneNumber caller, String account, String pin, Instant now) {
        return accounts.find(account)
                .map(found -> found.filter(one -> !one.disabled())
                        .map(StaffAccount::pinHash)
                        .orElse(""))
                .compose(hash -> worker.executeBlocking(() -> PinHash.fits(pin, hash), false))
                .compose(right -> right
                        ? attempts.right(caller, account, now).map(Check.RIGHT)
                        : Future.succeededFuture(Check.WRONG));
    }

    /** A PIN that is not trivial. */
    public static String fresh(RandomGenerator random) {
        while (true) {
            String pin = String.format(Locale.ROOT, "%0" + LENGTH + "d", random.nextInt(1_000_000));
            if (fault(pin).isEmpty()) {
                return pin;
            }
        }
    }

    /** Why nobody may have this PIN: one sentence; empty when it is fine. */
    public static Optional<String> fault(String pin) {
        if (!pin.matches("[0-9]{" + LENGTH + "}")) {
            return Optional.of("A PIN is " + LENGTH + " digits.");
        }
        String halves = pin.substring(0, 3) + pin.substring(0, 3);
        String pairs = pin.substring(0, 2).repeat(3);
        boolean trivial = UP.contains(pin) || DOWN.contains(pin) || pin.equals(halves) || pin.equals(pairs);
        return trivial ? Optional.of("This PIN is the first one a thief would try.") : Optional.empty();
    }
}
