package org.spean.app;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.spean.backups.Passphrase;
import org.spean.backups.Swap;
import org.spean.redis.KeyCheck;
import org.spean.redis.StoreTransfer;
import org.spean.settings.Settings;

/** A Redis that is not ours: emptied and filled key by key, under a mark; what was in it is kept as a backup. */
final class OutsideTarget implements RestoreTarget {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration WHOLE = Duration.ofHours(12);

    private final Settings settings;
    private final Restoring.Wish wish;
    private final Store here;
    private final long opened;

    private OutsideTarget(Settings settings, Restoring.Wish wish, Store here, long opened) {
        this.opened = opened;
        this.settings = settings;
        this.wish = wish;
        this.here = here;
    }

    static OutsideTarget open(
            Vertx vertx, Settings settings, Settings.RedisAddress.External external, Restoring.Wish wish)
            throws StartException {
        if (external.urls().size() > 1) {
            throw StartException.refused("A Redis Cluster is restored by its own means.");
        }
        long opened = System.nanoTime();
        return new OutsideTarget(settings, wish, Store.openOutside(vertx, settings, external), opened);
    }

    @Override
    public void mustBeStopped() throws StartException {
        if (wish.allStopped()) {
            return;
        }
        long ours = (System.nanoTime() - opened) / 1_000_000_000L + 2;
        int others;
        try {
            others = Waiting.get(StoreTransfer.othersFor(here.link(), ours), LIMIT);
        } catch (StartException refused) {
            throw StartException.refused(
                    "Redis does not say who else is connected. Stop every Spean that uses it and add"
                            + " --all-stopped.");
        }
        if (others > 0) {
            throw StartException.refused("Others are connected to this Redis: " + others
                    + ". Stop every Spean that uses it; if they are something else, add --all-stopped.");
        }
    }

    @Override
    public void mustBeFree() throws StartException {
        mustBeStopped();
        boolean unfinished = Waiting.get(StoreTransfer.isUnfinished(here.link()), LIMIT);
        if (!wish.replace() && !unfinished && Waiting.get(StoreTransfer.holdsData(here.link()), LIMIT)) {
            throw StartException.refused(
                    "There is data in this Redis already. To put the backup in its place, add --replace.");
        }
    }

    /** Half a store, or one of other keys, is none. */
    @Override
    public Optional<Store> before(Progress progress) throws StartException {
        if (!holdsWholeStore()) {
            return Optional.empty();
        }
        if (!Waiting.get(new KeyCheck(here.keyCheck()).matchesStore(here.link()), LIMIT)) {
            progress.say("the data that is here was made with another index key");
            return Optional.empty();
        }
        return Optional.of(here);
    }

    private boolean holdsWholeStore() throws StartException {
        return !Waiting.get(StoreTransfer.isUnfinished(here.link()), LIMIT)
                && Waiting.get(StoreTransfer.holdsData(here.link()), LIMIT);
    }

    @Override
    public void begin(Store ready, Path staged, Swap swap, Passphrase passphrase, String stamp, Progress progress)
            throws IOException, StartException {
        StoreTransfer transfer = new StoreTransfer(ready.link(), here.link());
        try {
            Waiting.get(transfer.probe(), LIMIT);
        } catch (StartException refused) {
            throw StartException.refused("This Redis does not take the backup (" + Lines.oneLine(refused)
                    + "). It must be as new as the other.");
        }
        if (holdsWholeStore()) {
            Path aside = settings.storage().dataDir().resolve("before-restore-" + stamp + ".backup");
            new BackupMaking(settings, progress).of(here, aside, passphrase);
            progress.say("what was here is kept, with the same passphrase, in " + aside);
        }
        swap.begin();
        progress.say("filling Redis");
        Waiting.get(transfer.run(), WHOLE);
    }

    @Override
    public void take(Swap swap) throws IOException {
        swap.run();
    }

    @Override
    public void done(Swap swap) throws IOException, StartException {
        swap.done();
        Waiting.get(StoreTransfer.done(here.link()), LIMIT);
    }

    @Override
    public void close() {
        here.close();
    }
}
