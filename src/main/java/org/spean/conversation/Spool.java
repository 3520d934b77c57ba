package org.spean.conversation;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.spean.model.EventId;

/**
 * Arrivals that met a dead store, on disk, sealed, one file each, oldest first. An arrival is there when {@link #append}
 * completes (the file is synced) and stays until {@link #remove}. The same event is kept once.
 *
 * <p>All file work runs on the worker executor given; methods may be called from any event loop.
 */
public final class Spool {
    private static final String ENDING = ".arrival";
    private static final String PARKED = ".parked";

    private final Path folder;
    private final Sealer sealer;
    private final WorkerExecutor worker;
    private final int most;
    private final ConcurrentSkipListMap<String, String> entries = new ConcurrentSkipListMap<>();

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
        Path probe = Files.createTempFile(folder, "probe", ".tmp");
        Files.delete(probe);
        Spool spool = new Spool(folder, sealer, worker, most);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    spool.entries.put(name, eventPart(name));
                } else if (name.endsWith(".tmp")) {
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
        return worker.executeBlocking(
                () -> {
                    write(arrival);
                    return null;
                },
                true);
    }

    /** The oldest arrivals' names, at most {@code most}. */
    List<String> oldest(int count) {
        return entries.keySet().stream().limit(count).toList();
    }

    /** Reads one; empty when it was altered or its key is gone: it is then parked, so that it does not block the others. */
    Future<Optional<Arrival>> read(String name) {
        return worker.executeBlocking(() -> readNow(name), true);
    }

    /** Forgets one that was played. */
    Future<Void> remove(String name) {
        return worker.executeBlocking(
                () -> {
                    Files.deleteIfExists(folder.resolve(name));
                    entries.remove(name);
                    return null;
                },
                true);
    }

    /** Takes one out of the queue but keeps its file for a person to look at. */
    Future<Void> park(String name) {
        return worker.executeBlocking(
                () -> {
                    parkNow(name);
                    return null;
                },
                true);
    }

    private void write(Arrival arrival) throws IOException {
        String event = eventName(arrival.event());
        if (entries.containsValue(event)) {
            return;
        }
        if (entries.size() >= most) {
            throw new IOException("the spool is full");
        }
        String name = String.format(Locale.ROOT, "%015d-%s%s", arrival.at().toEpochMilli(), event, ENDING);
        byte[] sealed = sealer.seal("spool/" + name, ArrivalCodec.encode(arrival));
        Path part = folder.resolve(name + ".tmp");
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
        entries.put(name, event);
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
            return Optional.of(ArrivalCodec.decode(sealer.open("spool/" + name, sealed)));
        } catch (IllegalArgumentException altered) {
            parkNow(name);
            return Optional.empty();
        }
    }

    private void parkNow(String name) throws IOException {
        Files.move(folder.resolve(name), folder.resolve(name + PARKED), StandardCopyOption.REPLACE_EXISTING);
        entries.remove(name);
    }

    /** Event ids hold characters that file names may not. */
    private static String eventName(EventId event) {
        StringBuilder name = new StringBuilder();
        for (char c : event.value().toCharArray()) {
            name.append(Character.isLetterOrDigit(c) || c == '-' ? String.valueOf(c) : "_" + (int) c + "_");
        }
        return name.toString();
    }

    private static String eventPart(String name) {
        return name.substring(name.indexOf('-') + 1, name.length() - ENDING.length());
    }
}
