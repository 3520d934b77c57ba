package org.spean.registers;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** What is done with whole lists, away from the event loop. */
public interface ListReading {
    /** Reads a file, CSV or {@code .xlsx}. */
    Future<RegisterRead> read(byte[] file, String source, LocalDate date, LocalDate today);

    /** Works a while on lists. */
    <T> Future<T> work(Callable<T> task);
}
