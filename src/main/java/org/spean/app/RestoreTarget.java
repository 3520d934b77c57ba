package org.spean.app;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.spean.backups.Passphrase;
import org.spean.backups.Swap;
import org.spean.settings.Settings;

/** Where a backup goes: the files of the embedded Redis, or an outside Redis. In the order of its methods. */
interface RestoreTarget extends AutoCloseable {
    static RestoreTarget of(Vertx vertx, Settings settings, Restoring.Wish wish) throws StartException {
        return switch (settings.redis().address()) {
            case Settings.RedisAddress.Embedded embedded -> new EmbeddedTarget(vertx, settings, wish);
            case Settings.RedisAddress.External external -> OutsideTarget.open(vertx, settings, external, wish);
        };
    }

    /** Refuses while somebody uses it. */
    void mustBeStopped() throws StartException;

    /** Refuses while somebody uses it, and when it holds data that nobody said may be put aside. */
    void mustBeFree() throws StartException;

    /** The store that is there, open; empty when there is none that can be read. */
    Optional<Store> before(Progress progress) throws StartException;

    /**
     * The last that can fail harmlessly; from now on nobody else uses the data.
     *
     * @param ready the store that goes in, and still runs
     * @param staged its data folder
     */
    void begin(Store ready, Path staged, Swap swap, Passphrase passphrase, String stamp, Progress progress)
            throws IOException, StartException;

    /** Takes its place. {@code ready} is closed. */
    void take(Swap swap) throws IOException, StartException;

    /** From now on it counts. */
    void done(Swap swap) throws IOException, StartException;

    @Override
    void close();
}
