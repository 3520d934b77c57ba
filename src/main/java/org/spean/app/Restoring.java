package org.spean.app;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.backups.Passphrase;
import org.spean.backups.Swap;
import org.spean.settings.Settings;

/**
 * Puts a backup in place. The backup is unpacked beside the data and made ready there; only then it takes the place of what is there, in a
 * way that a death in the middle leaves the old data, or a mark that nobody passes but the next restore. Blocks.
 */
final class Restoring {
    private static final String FOLDER = "restore.part";

    private final Settings settings;
    private final Wish wish;
    private final Progress progress;
    private final Path data;
    private final String stamp = BackupMaking.stamp(Instant.now());

    /**
     * What was asked for.
     *
     * @param replace what is there may be put aside
     * @param withContent also the content pack that is there
     * @param allStopped nobody uses the outside Redis, whoever is connected
     */
    record Wish(Path file, boolean replace, boolean withContent, boolean allStopped) {}

    Restoring(Settings settings, Wish wish, Progress progress) {
        this.settings = settings;
        this.wish = wish;
        this.progress = progress;
        this.data = settings.storage().dataDir();
    }

    void run(Passphrase passphrase) throws StartException {
        RestoreKeys.mustBeThere(settings);
        Vertx vertx = Vertx.vertx();
        try (RestoreTarget target = RestoreTarget.of(vertx, settings, wish)) {
            undoInterrupted(target);
            target.mustBeFree();
            progress.say("reading the backup");
            try (StagedBackup backup = StagedBackup.unpack(wish.file(), passphrase, data.resolve(FOLDER))) {
                restore(vertx, target, backup, passphrase);
            }
        } catch (IOException failed) {
            throw StartException.refused("The restore did not end (" + Lines.oneLine(failed) + "). Run it again.");
        } finally {
            vertx.close();
        }
    }

    private void undoInterrupted(RestoreTarget target) throws IOException, StartException {
        Path journal = RestoreGuard.journal(data);
        if (Files.exists(journal)) {
            target.mustBeStopped();
            Swap.undo(journal);
            progress.say("an interrupted restore was undone");
        }
    }

    private void restore(Vertx vertx, RestoreTarget target, StagedBackup backup, Passphrase passphrase)
            throws IOException, StartException {
        RestoreKeys.mustFit(settings, backup.manifest());
        Swap swap = new Swap(RestoreGuard.journal(data));
        Path content = moveContent(backup, swap);
        try (Store store = Store.openFolder(vertx, settings, backup.folder())) {
            RestoredData restored = new RestoredData(store, settings, progress);
            restored.make(backup.manifest().head());
            restored.carryOver(target.before(progress), backup.manifest().head().made());
            target.begin(store, backup.folder(), swap, passphrase, stamp, progress);
        }
        target.take(swap);
        takeSpool(backup);
        target.done(swap);
        if (content != null) {
            progress.say("the content pack that was here is in " + content);
        }
        progress.say("Nothing goes out. Start Spean, look around, and let two people start again in the console.");
    }

    /** Where the one that was here will be; nothing when it stays, or there was none. */
    private @Nullable Path moveContent(StagedBackup backup, Swap swap) throws IOException {
        Path here = settings.content().dir().toAbsolutePath().normalize();
        boolean empty = !Files.isDirectory(here) || isEmpty(here);
        if (!Files.isDirectory(backup.content()) || !(empty || wish.withContent())) {
            progress.say("the content pack stays as it is: " + here);
            return null;
        }
        // Beside its place: a move to another file system would not be one step.
        Path beside = here.resolveSibling(here.getFileName() + ".restore-part");
        StagedBackup.deleteAll(beside);
        copyAll(backup.content(), beside);
        Path aside = here.resolveSibling(here.getFileName() + ".before-" + stamp);
        if (Files.exists(here)) {
            swap.move(here, aside);
        }
        swap.move(beside, here);
        return empty ? null : aside;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    /** What waits here came while Redis was away: it stays. What the backup has beside it is played again. */
    private void takeSpool(StagedBackup backup) throws IOException {
        Path spool = Files.createDirectories(data.resolve(BackupFiles.SPOOL));
        for (Path waiting : backup.spool()) {
            Path here = spool.resolve(waiting.getFileName());
            if (!Files.exists(here)) {
                Files.move(waiting, here, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
