package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.spean.content.ContentPack;
import org.spean.registers.ListReading;
import org.spean.registers.PlaceWords;
import org.spean.registers.RegisterRead;
import org.spean.registers.RegisterReader;

/** Reads whole lists on a thread of its own, one after the other: one that takes long keeps nobody waiting but its like. */
final class AgencyListReader implements ListReading {
    private final WorkerExecutor worker;
    private final Supplier<ContentPack> pack;

    /** @param pack the names of countries and provinces that may stand in a list */
    AgencyListReader(WorkerExecutor worker, Supplier<ContentPack> pack) {
        this.worker = worker;
        this.pack = pack;
    }

    @Override
    public Future<RegisterRead> read(byte[] file, String source, LocalDate date, LocalDate today) {
        return work(() -> new RegisterReader(new PlaceWords(pack.get()), today)
                .read("file", new ByteArrayInputStream(file), source, date));
    }

    @Override
    public <T> Future<T> work(Callable<T> task) {
        return worker.executeBlocking(task, false);
    }
}
