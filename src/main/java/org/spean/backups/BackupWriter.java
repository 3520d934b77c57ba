package org.spean.backups;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one backup: a ZIP inside a {@link SealingStream}. It grows under another name beside its place, readable by its owner only, and gets
 * its name when all of it is on the disk and was read again. A death in between leaves that other file, which the next one replaces.
 * For one thread; blocks.
 */
public final class BackupWriter implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final SealHead head;
    private final FileChannel channel;
    private final SealingStream sealing;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> files = new ArrayList<>();

    /** Writes one file of the backup. */
    @FunctionalInterface
    public interface Source {
        void to(OutputStream out) throws IOException;
    }

    private BackupWriter(Path target, Path part, Passphrase passphrase, FileChannel channel) throws IOException {
        this.target = target;
        this.part = part;
        this.head = SealHead.fresh(passphrase, new SecureRandom());
        this.channel = channel;
        this.sealing = new SealingStream(new BufferedOutputStream(Channels.newOutputStream(channel)), head);
        this.zip = new ZipOutputStream(sealing, StandardCharsets.UTF_8);
    }

    /**
     * @param target must not be there yet
     * @throws FileAlreadyExistsException when it is, or when another backup is just being written to it
     */
    public static BackupWriter to(Path target, Passphrase passphrase) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new FileAlreadyExistsException(part.toString());
            }
            channel.truncate(0);
            return new BackupWriter(target, part, passphrase, channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    /** @param name path inside the backup */
    public void add(String name, Source source) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        HashedStream hashed = new HashedStream(zip);
        source.to(hashed);
        zip.closeEntry();
        files.add(hashed.entry(name));
    }

    /** Completes it, reads it again from the disk, and only then gives it its name. */
    public Manifest finish(Manifest.Head head) throws IOException {
        Manifest manifest = new Manifest(head, files);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        sealing.finish();
        channel.force(true);
        Manifest seen = BackupReader.verify(part, this.head);
        if (!seen.equals(manifest)) {
            throw BadBackup.broken();
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Swap.forceName(target);
        return manifest;
    }

    /** What is not finished is gone. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
        channel.close();
    }
}
