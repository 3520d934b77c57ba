package org.spean.redis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Keeps a data folder to one Spean. The system takes the lock back when the JVM dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws RedisStartException when another Spean has it, or an old redis-server does not leave it within 15 s
     */
    static FolderLock take(RedisFiles files) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(
                files.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!locked(files, channel)) {
            channel.close();
            throw new FolderTakenException("The data folder " + files.folder().getParent()
                    + " is in use by another Spean (process "
                    + Files.readString(files.lock()).strip()
                    + "). Stop it, or give this one its own SPEAN_DATA_DIR.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        FolderLock lock = new FolderLock(channel);
        try {
            awaitOldServerGone(files);
        } catch (RedisStartException e) {
            lock.close();
            throw e;
        }
        return lock;
    }

    private static FolderTakenException inUse(RedisFiles files, String by) {
        return new FolderTakenException("The data folder " + files.folder().getParent() + " is in use by " + by
                + ". Stop it, or give this one its own SPEAN_DATA_DIR.");
    }

    /** In the overlapping case nothing is closed or opened: on POSIX that would take away the lock we already hold. */
    private static boolean locked(RedisFiles files, FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw inUse(files, "this same process");
        }
    }

    /** After a hard death of its JVM the old server needs a moment to end; two servers on one folder would ruin it. */
    private static void awaitOldServerGone(RedisFiles files) throws IOException, InterruptedException {
        Optional<ProcessHandle> old = oldServer(files.pid());
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (old.isPresent() && old.get().isAlive()) {
            if (System.nanoTime() > end) {
                throw new FolderTakenException("A redis-server (process "
                        + old.get().pid() + ") still uses " + files.folder() + ". Stop it and start again.");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Files.deleteIfExists(files.address());
    }

    private static Optional<ProcessHandle> oldServer(Path pidFile) throws IOException {
        if (!Files.isRegularFile(pidFile)) {
            return Optional.empty();
        }
        String text = Files.readString(pidFile).strip();
        if (text.isEmpty() || !text.chars().allMatch(Character::isDigit) || text.length() > 10) {
            return Optional.empty();
        }
        // The id may have been given to another program since: only a redis counts.
        return ProcessHandle.of(Long.parseLong(text))
                .filter(process -> process.info().command().orElse("").contains("redis"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
