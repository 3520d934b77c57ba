package org.spean.app;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.backups.Passphrase;
import org.spean.backups.Swap;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RdbFolder;
import org.spean.redis.RedisStartException;
import org.spean.settings.Settings;

/** The files of the embedded Redis: the new folder takes the place of the old one, which stays beside it. */
final class EmbeddedTarget implements RestoreTarget {
    private final Vertx vertx;
    private final Settings settings;
    private final Restoring.Wish wish;
    private final Path data;
    private @Nullable Store before;

    EmbeddedTarget(Vertx vertx, Settings settings, Restoring.Wish wish) {
        this.vertx = vertx;
        this.settings = settings;
        this.wish = wish;
        this.data = settings.storage().dataDir();
    }

    @Override
    public void mustBeStopped() throws StartException {
        try {
            if (EmbeddedRedis.isTaken(data)) {
                throw StartException.refused("A Spean runs on " + data + ". Stop it first.");
            }
        } catch (RedisStartException unclear) {
            throw StartException.refused(Lines.oneLine(unclear));
        }
    }

    @Override
    public void mustBeFree() throws StartException {
        mustBeStopped();
        try {
            if (!wish.replace() && RdbFolder.holdsData(data)) {
                throw StartException.refused("There is data in " + data
                        + " already. To put it aside, and the backup in its place, add --replace.");
            }
        } catch (IOException unreadable) {
            throw StartException.refused("Cannot look into " + data + ": " + Lines.oneLine(unreadable));
        }
    }

    @Override
    public Optional<Store> before(Progress progress) throws StartException {
        try {
            if (!RdbFolder.holdsData(data)) {
                return Optional.empty();
            }
            Store open = Store.openFolder(vertx, settings, data);
            before = open;
            return Optional.of(open);
        } catch (IOException | StartException unreadable) {
            // A store that is broken is why people restore.
            progress.say("the store that is here cannot be read: " + Lines.oneLine(unreadable));
            return Optional.empty();
        }
    }

    @Override
    public void begin(Store ready, Path staged, Swap swap, Passphrase passphrase, String stamp, Progress progress)
            throws IOException, StartException {
        if (before == null) {
            mustBeStopped(); // nobody keeps the folder for us
        }
        Path here = RdbFolder.of(data);
        if (Files.exists(here)) {
            Path aside = here.resolveSibling(here.getFileName() + ".before-" + stamp);
            swap.move(here, aside);
            progress.say("the data that was here goes to " + aside + "; delete it when all is well");
        }
        swap.move(RdbFolder.of(staged), here).begin();
    }

    @Override
    public void take(Swap swap) throws IOException {
        close();
        swap.run();
    }

    @Override
    public void done(Swap swap) throws IOException {
        swap.done();
    }

    /** Its folder stays ours until here. */
    @Override
    public void close() {
        if (before != null) {
            before.close();
            before = null;
        }
    }
}
