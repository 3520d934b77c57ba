package org.spean.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.spean.backups.BackupReader;
import org.spean.backups.Manifest;
import org.spean.backups.Passphrase;
import org.spean.redis.RdbFolder;

/** A backup unpacked in a folder of its own, where its Redis can be started as it was. Gone when it is closed. */
final class StagedBackup implements AutoCloseable {
    private final Path folder;
    private final Manifest manifest;

    private StagedBackup(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Reads the whole backup, so that nothing of a bad one is used.
     *
     * @param folder is made, after what an interrupted one left there is gone; readable by its owner only
     */
    static StagedBackup unpack(Path file, Passphrase passphrase, Path folder) throws StartException {
        try {
            deleteAll(folder);
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Manifest manifest = BackupReader.read(file, passphrase, name -> {
                Path target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                return Files.newOutputStream(target);
            });
            fits(manifest);
            force(folder);
            RdbFolder.lay(folder, folder.resolve(BackupFiles.RDB));
            return new StagedBackup(folder, manifest);
        } catch (IOException failed) {
            clear(folder);
            throw StartException.refused(file + ": " + Lines.oneLine(failed));
        } catch (StartException refused) {
            clear(folder);
            throw refused;
        }
    }

    /** What takes the place of data that is safe on the disk must be safe there, too. */
    private static void force(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void fits(Manifest manifest) throws StartException {
        Manifest.Head head = manifest.head();
        if (head.schema() != BackupFiles.SCHEMA) {
            throw StartException.refused("The backup was made by Spean " + head.spean() + " with store " + head.schema()
                    + "; this is Spean " + Main.version() + " with store " + BackupFiles.SCHEMA
                    + ". Restore it with that version.");
        }
        if (manifest.files().stream().noneMatch(entry -> entry.name().equals(BackupFiles.RDB))) {
            throw StartException.refused("The backup holds no copy of Redis. Take another one.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** A data folder with nothing but its Redis; see also {@link #spool} and {@link #content}. */
    Path folder() {
        return folder;
    }

    Path content() {
        return folder.resolve(BackupFiles.CONTENT);
    }

    List<Path> spool() throws IOException {
        Path spool = folder.resolve(BackupFiles.SPOOL);
        if (!Files.isDirectory(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        clear(folder);
    }

    private static void clear(Path folder) {
        try {
            deleteAll(folder);
        } catch (IOException left) {
            System.err.println("spean: " + folder + " could not be deleted; it holds data of people. Delete it.");
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
