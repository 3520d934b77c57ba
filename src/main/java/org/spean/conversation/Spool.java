package org.spean.conversation;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Arrivals that met a dead store, on disk, sealed, one file each, oldest first. An arrival is there when {@link #append}
 * completes (the file is synced) and stays until {@link #remove}. The same event is kept once.
 *
 * <p>All file work runs on the worker executor given; methods may be called from any event loop.
 */
public final class Spool {
    private static final String ENDING = ".arrival";
    private static final String PARKED = ".parked";
    private static final String PART = ".tmp";

    private final Path folder;
    private final Sealer sealer;
    private final WorkerExecutor worker;
    private final int most;
    private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();
    /** Names, oldest first ... */
    private final ConcurrentSkipListSet<String> entries = new ConcurrentSkipListSet<>();
    /** ... and by event. */
    private final ConcurrentHashMap<String, String> events = new ConcurrentHashMap<>();

    private Spool(Path folder, Sealer sealer, WorkerExecutor worker, int most) {
        this.folder = folder;
        this.sealer = sealer;
        this.worker = worker;
        this.most = most;
    }

    /**
     * Opens the folder, making it if needed, and counts what is there. Blocks: call it at start-up.
     *
     * @param most arrivals kept at the most; past that, appending fails and is counted
     * @throws IOException when the folder cannot be written: the service must not start, because it could not keep a cry for
     *     help
     */
    public static Spool open(Path folder, Sealer sealer, WorkerExecutor worker, int most) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path probe = Files.createTempFile(folder, "probe", PART);
        Files.delete(probe);
        Spool spool = new Spool(folder, sealer, worker, most);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    spool.enter(name);
                } else if (name.endsWith(PART)) {
                    Files.delete(file);
                }
            }
        }
        return spool;
    }

    /** How many arrivals wait. */
    public int size() {
        return entries.size();
    }

    /** Keeps an arrival; completes once it is safe on disk. */
    public Future<Void> append(Arrival arrival) {
        return onDisk(() -> {
            write(arrival);
            return null;
        });
    }

    /** The oldest arrivals' names, at most {@code most}. */
    List<String> oldest(int count) {
        return entries.stream().limit(count).toList();
    }

    /** Reads one; empty when it is gone. Fails with IllegalArgumentException when it was altered or its key is not ours. */
    Future<Optional<Arrival>> read(String name) {
        return onDisk(() -> readNow(name));
    }

    /** Forgets one that was played. */
    Future<Void> remove(String name) {
        return onDisk(() -> {
            Files.deleteIfExists(folder.resolve(name));
            leave(name);
            return null;
        });
    }

    /** Forgets an arrival that was answered after all. Costs nothing when it is not here, as nearly always. */
    Future<Void> forget(Arrival arrival) {
        if (events.isEmpty()) {
            return Future.succeededFuture();
        }
        String name = events.get(eventName(arrival));
        return name == null ? Future.succeededFuture() : remove(name);
    }

    /** Takes one out of the queue but keeps its file for a person to look at. */
    Future<Void> park(String name) {
        return onDisk(() -> {
            parkNow(name);
            return null;
        });
    }

    /**
     * Completes when all that runs now is on disk. Await it before the worker is closed: an answer does not wait for a slow disk,
     * so its arrival may still be on the way there.
     */
    public Future<Void> settled() {
        return Future.join(List.copyOf(running)).otherwiseEmpty().mapEmpty();
    }

    private <T> Future<T> onDisk(Callable<T> work) {
        Future<T> done = worker.executeBlocking(work, true);
        running.add(done);
        return done.onComplete(d -> running.remove(done));
    }

    /** One at a time, also from two event loops: the same event twice at once is still kept once. */
    private synchronized void write(Arrival arrival) throws IOException {
        String event = eventName(arrival);
        if (events.containsKey(event)) {
            return;
        }
        if (entries.size() >= most) {
            throw new IOException("the spool is full");
        }
        String name = String.format(Locale.ROOT, "%015d-%s%s", arrival.at().toEpochMilli(), event, ENDING);
        byte[] sealed = sealer.seal(label(name), ArrivalCodec.encode(arrival));
        Path part = folder.resolve(name + PART);
        try (FileChannel file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
        enter(name);
    }

    private void enter(String name) {
        entries.add(name);
        events.put(eventPart(name), name);
    }

    private void leave(String name) {
        entries.remove(name);
        events.remove(eventPart(name));
    }

    /** Without this a power cut may forget the new name although the bytes are on disk. */
    private void syncFolder() throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private Optional<Arrival> readNow(String name) throws IOException {
        try {
            byte[] sealed = Files.readAllBytes(folder.resolve(name));
            return Optional.of(ArrivalCodec.decode(sealer.open(label(name), sealed)));
        } catch (NoSuchFileException gone) {
            leave(name);
            return Optional.empty();
        }
    }

    private void parkNow(String name) throws IOException {
        try {
            Files.move(folder.resolve(name), folder.resolve(name + PARKED), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            // nothing to look at any more
        }
        leave(name);
    }

    private static String label(String name) {
        return "spool/" + name;
    }

    private static String eventName(Arrival arrival) {
        return EventName.of(arrival.from().e164(), arrival.gateway(), arrival.event())
                .value();
    }

    private static String eventPart(String name) {
        return name.substring(name.indexOf('-') + 1, name.length() - ENDING.length());
    }
}
