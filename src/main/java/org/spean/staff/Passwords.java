package org.spean.staff;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes passwords off the event loop, and not without end. Any thread. */
public final class Passwords {
    /** So many may wait for their turn: two at once are through in about 3 s. */
    private static final int MOST_WAITING = 16;

    /** Strangers leave room for those whose browser is known. */
    private static final int MOST_STRANGERS = 12;

    private static final int SALT_BYTES = 16;

    private final WorkerExecutor worker;
    private final Secrets secrets;
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param worker two threads: each takes 19 MiB and up to 300 ms (M14) */
    public Passwords(WorkerExecutor worker, SecureRandom random) {
        this.worker = worker;
        this.secrets = new Secrets(random);
    }

    /** Whether so many wait that another one had better not. */
    boolean busy(boolean stranger) {
        return underWay.get() >= (stranger ? MOST_STRANGERS : MOST_WAITING);
    }

    /** @param hash empty: takes as long, and fits nothing */
    Future<Boolean> fits(String password, String hash) {
        return counted(() -> PinHash.fits(PasswordRule.plain(password), hash));
    }

    Future<String> hash(String password) {
        byte[] salt = secrets.bytes(SALT_BYTES);
        return counted(() -> PinHash.of(PasswordRule.plain(password), salt));
    }

    private <T> Future<T> counted(java.util.concurrent.Callable<T> work) {
        underWay.incrementAndGet();
        return worker.executeBlocking(work, false).onComplete(done -> underWay.decrementAndGet());
    }
}
