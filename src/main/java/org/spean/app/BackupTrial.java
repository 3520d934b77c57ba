package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.spean.backups.Manifest;
import org.spean.backups.Passphrase;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisStartException;
import org.spean.settings.Settings;
import org.spean.staff.AuditTrail;

/** Tries a backup without touching anything: reads it to its end, starts a Redis of its own with it, and checks the audit trail in it. */
final class BackupTrial {
    private static final String FOLDER = "verify.part";
    private static final Duration READING = Duration.ofMinutes(5);

    private final Settings settings;
    private final Progress progress;

    BackupTrial(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @throws StartException why it is of no use */
    Manifest of(Path file, Passphrase passphrase) throws StartException {
        Path folder = settings.storage().dataDir().resolve(FOLDER);
        if (taken(folder)) {
            throw StartException.refused("Another backup is just being verified here. Wait for it.");
        }
        try (StagedBackup backup = StagedBackup.unpack(file, passphrase, folder)) {
            Manifest manifest = backup.manifest();
            say(manifest);
            if (!Files.exists(settings.storage().keyFile())) {
                throw StartException.refused("The file is whole, but there is no key file here ("
                        + settings.storage().keyFile() + "), without which nobody's number in it can be read.");
            }
            RestoreKeys.mustFit(settings, manifest);
            tryStore(folder);
            return manifest;
        }
    }

    private static boolean taken(Path folder) throws StartException {
        try {
            return EmbeddedRedis.isTaken(folder);
        } catch (RedisStartException unclear) {
            throw StartException.refused(Lines.oneLine(unclear));
        }
    }

    private void say(Manifest manifest) {
        Manifest.Head head = manifest.head();
        progress.say("made " + head.made() + " by Spean " + head.spean() + " in mode " + head.mode() + ", Redis "
                + head.redis() + "; files: " + manifest.files().size() + ", " + Progress.size(manifest.size()));
    }

    private void tryStore(Path folder) throws StartException {
        Vertx vertx = Vertx.vertx();
        try (Store store = Store.openFolder(vertx, settings, folder)) {
            long keys =
                    Staff.get(store.link().send(Request.cmd(Command.DBSIZE))).toLong();
            AuditTrail.Verdict verdict = Waiting.get(CommandTrail.of(store).verify(), READING);
            progress.say("Redis started with it: " + keys + " keys; audit trail: " + words(verdict));
        } finally {
            vertx.close();
        }
    }

    private static String words(AuditTrail.Verdict verdict) {
        return switch (verdict) {
            case AuditTrail.Verdict.Intact whole -> "whole, " + (whole.last() - whole.first() + 1) + " entries";
            case AuditTrail.Verdict.Broken broken -> "broken at " + broken.number();
        };
    }
}
