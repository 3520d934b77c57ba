package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.backups.BackupWriter;
import org.spean.backups.Manifest;
import org.spean.backups.Passphrase;
import org.spean.redis.RdbCopy;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;

/** Makes one backup. Blocks. */
final class BackupMaking {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final Progress progress;

    BackupMaking(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** A time as part of a name. */
    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** @return the file */
    Path to(Path fileOrFolder, Passphrase passphrase) throws StartException {
        Path file = Files.isDirectory(fileOrFolder)
                ? fileOrFolder.resolve("spean-" + stamp(Instant.now()) + ".backup")
                : fileOrFolder;
        refuse(file);
        Vertx vertx = Vertx.vertx();
        try (Store store = Store.openForCommand(vertx, settings)) {
            CommandTrail.write(store, AuditAction.BACKUP, "", Map.of());
            of(store, file, passphrase);
            note();
            return file;
        } finally {
            vertx.close();
        }
    }

    /** The same of a store that is open, without a word in the trail and without a note for the health page. */
    void of(Store store, Path file, Passphrase passphrase) throws StartException {
        try (BackupWriter writer = BackupWriter.to(file, passphrase)) {
            Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            // What waits on disk first: played meanwhile, it is in the copy of Redis too, and then it is not played
            // twice. The
            // other way round it could be in neither.
            addFolder(writer, settings.storage().dataDir().resolve(BackupFiles.SPOOL), BackupFiles.SPOOL);
            progress.say("copying Redis");
            writer.add(BackupFiles.RDB, out -> RdbCopy.write(store.address(), out));
            addFolder(writer, settings.content().dir(), BackupFiles.CONTENT);
            progress.say("reading it again");
            Manifest manifest = writer.finish(new Manifest.Head(
                    BackupFiles.SCHEMA, Main.version(), made, redisVersion(store), settings.mode(), store.keyCheck()));
            progress.say("files: " + manifest.files().size() + ", " + Progress.size(manifest.size())
                    + "; not in it: the key file and the settings");
        } catch (FileAlreadyExistsException there) {
            throw StartException.refused("There is already a file " + there.getMessage() + ". Choose another name.");
        } catch (IOException failed) {
            throw StartException.refused(
                    "No backup was made, and nothing is left of it; try once more: " + Lines.oneLine(failed));
        }
    }

    private static void refuse(Path file) throws StartException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw StartException.refused("There is no folder for " + file + ". Make it first.");
        }
    }

    private static String redisVersion(Store store) throws StartException {
        String info = Staff.get(store.link().send(Request.cmd(Command.INFO).arg("server")))
                .toString();
        return info.lines()
                .filter(line -> line.startsWith("redis_version:"))
                .map(line -> line.substring("redis_version:".length()).strip())
                .findFirst()
                .orElse("?");
    }

    /** Plain files only; hidden ones are somebody's tools, and what vanishes meanwhile was played. */
    private static void addFolder(BackupWriter writer, Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path root = folder.toRealPath();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !BackupFiles.isUnfinished(path))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] content;
            try {
                content = Files.readAllBytes(file);
            } catch (NoSuchFileException played) {
                continue;
            }
            writer.add(name + "/" + root.relativize(file), out -> out.write(content));
        }
    }

    /** For the health page and the alert. */
    private void note() throws StartException {
        Path mark = settings.storage().dataDir().resolve(HouseGauges.BACKUP_MARK);
        try {
            if (Files.exists(mark)) {
                Files.setLastModifiedTime(mark, FileTime.from(Instant.now()));
            } else {
                Files.createFile(mark);
            }
        } catch (IOException failed) {
            throw StartException.refused(
                    "The backup is made, but " + mark + " cannot be written, so nobody knows of it.");
        }
    }
}
