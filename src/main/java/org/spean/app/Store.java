package org.spean.app;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.spean.model.Mode;
import org.spean.model.Problem;
import org.spean.redis.CommandTimer;
import org.spean.redis.Crypto;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.KeyCheck;
import org.spean.redis.KeyFile;
import org.spean.redis.KeyRing;
import org.spean.redis.Pseudonyms;
import org.spean.redis.RedisAddress;
import org.spean.redis.RedisBinary;
import org.spean.redis.RedisLink;
import org.spean.redis.RedisStartException;
import org.spean.redis.ValueSeal;
import org.spean.settings.Settings;

/**
 * Redis and the keys, opened together: starts the embedded server or finds a running one, and refuses a store that was made with
 * other keys. Everything here blocks: start-up and command line only.
 */
final class Store implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(5);
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final @Nullable EmbeddedRedis server;
    private final RedisAddress address;
    private final RedisLink link;
    private final Crypto crypto;
    private final String keyCheck;

    private Store(
            @Nullable EmbeddedRedis server, RedisAddress address, RedisLink link, Crypto crypto, String keyCheck) {
        this.server = server;
        this.address = address;
        this.link = link;
        this.crypto = crypto;
        this.keyCheck = keyCheck;
    }

    /**
     * Opens the store for the service: the data folder is ours alone.
     *
     * @throws StartException one clear line
     */
    static Store open(Vertx vertx, Settings settings, CommandTimer timer) throws StartException {
        RestoreGuard.check(settings.storage().dataDir());
        return switch (settings.redis().address()) {
            case Settings.RedisAddress.External external ->
                connect(vertx, settings, keys(settings), null, address(external), timer);
            case Settings.RedisAddress.Embedded embedded -> {
                KeyRing keys = keys(settings);
                EmbeddedRedis server = startServer(settings);
                // Again, now that the folder is ours: a restore may have begun meanwhile.
                guard(settings, server);
                yield connect(vertx, settings, keys, server, embeddedAddress(server.uri()), timer);
            }
        };
    }

    /** Opens the store for one command: beside a running service if there is one, else starts Redis for the moment. */
    static Store openForCommand(Vertx vertx, Settings settings) throws StartException {
        if (settings.redis().address() instanceof Settings.RedisAddress.Embedded) {
            RestoreGuard.check(settings.storage().dataDir());
            Optional<URI> running = EmbeddedRedis.running(settings.storage().dataDir());
            if (running.isPresent()) {
                return connect(
                        vertx, settings, keys(settings), null, embeddedAddress(running.get()), CommandTimer.NONE);
            }
        }
        return open(vertx, settings, CommandTimer.NONE);
    }

    /**
     * Opens another data folder with the same keys, which a restore works on: whatever is in it, nobody else uses it. The time limits are
     * those of work that nobody waits for.
     */
    static Store openFolder(Vertx vertx, Settings settings, Path dataDir) throws StartException {
        KeyRing keys = keys(settings);
        EmbeddedRedis server = startServer(settings, dataDir);
        RedisAddress address = embeddedAddress(server.uri());
        return checked(store(vertx, keys, server, address, PATIENT, CommandTimer.NONE), settings, address);
    }

    /** Connects to the outside Redis as it is, marked as half restored or not. */
    static Store openOutside(Vertx vertx, Settings settings, Settings.RedisAddress.External external)
            throws StartException {
        RedisAddress address = address(external);
        Store store = store(vertx, keys(settings), null, address, PATIENT, CommandTimer.NONE);
        try {
            Waiting.untilRedisAnswers(store.link, address, START_LIMIT);
            return store;
        } catch (StartException refused) {
            store.close();
            throw refused;
        }
    }

    /** Stands for the index key of this installation, see {@link Pseudonyms#checkValue}. */
    static String keyCheck(Settings settings) throws StartException {
        return new Pseudonyms(keys(settings).index()).checkValue();
    }

    /** Where it is: for what no link can do. May hold a password. */
    RedisAddress address() {
        return address;
    }

    /** Stands for the index key, see {@link Pseudonyms#checkValue}. */
    String keyCheck() {
        return keyCheck;
    }

    RedisLink link() {
        return link;
    }

    Crypto crypto() {
        return crypto;
    }

    @Override
    public void close() {
        try {
            link.close().toCompletionStage().toCompletableFuture().get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ignored) {
            // The connection goes with the process.
        }
        if (server != null) {
            server.close();
        }
    }

    private static void guard(Settings settings, EmbeddedRedis server) throws StartException {
        try {
            RestoreGuard.check(settings.storage().dataDir());
        } catch (StartException refused) {
            server.close();
            throw refused;
        }
    }

    private static EmbeddedRedis startServer(Settings settings) throws StartException {
        return startServer(settings, settings.storage().dataDir());
    }

    private static EmbeddedRedis startServer(Settings settings, Path data) throws StartException {
        try {
            return EmbeddedRedis.start(
                    data,
                    RedisBinary.choose(data, settings.redis().serverPath(), String.valueOf(System.getenv("PATH"))));
        } catch (RedisStartException refused) {
            throw StartException.refused(Lines.oneLine(refused));
        }
    }

    private static Store connect(
            Vertx vertx,
            Settings settings,
            KeyRing keys,
            @Nullable EmbeddedRedis server,
            RedisAddress address,
            CommandTimer timer)
            throws StartException {
        Store store = store(vertx, keys, server, address, settings.redis().commandTimeout(), timer);
        return checked(store, settings, address);
    }

    private static Store store(
            Vertx vertx,
            KeyRing keys,
            @Nullable EmbeddedRedis server,
            RedisAddress address,
            Duration limit,
            CommandTimer timer) {
        Pseudonyms pseudonyms = new Pseudonyms(keys.index());
        Crypto crypto = new Crypto(pseudonyms, new ValueSeal(keys.encryption(), new SecureRandom()));
        RedisLink link = new RedisLink(vertx, address, limit, timer);
        return new Store(server, address, link, crypto, pseudonyms.checkValue());
    }

    private static Store checked(Store store, Settings settings, RedisAddress address) throws StartException {
        try {
            Waiting.untilRedisAnswers(store.link, address, START_LIMIT);
            RestoreGuard.check(store.link);
            if (!Waiting.get(new KeyCheck(store.keyCheck).matchesStore(store.link), START_LIMIT)) {
                throw StartException.badConfiguration(List.of(Problem.error(
                        settings.storage().keyFile().toString(),
                        0,
                        "The data in Redis was made with another index key than the one in this file.",
                        "Put the right key file there.")));
            }
            return store;
        } catch (StartException refused) {
            store.close();
            throw refused;
        }
    }

    private static KeyRing keys(Settings settings) throws StartException {
        Mode mode = settings.mode();
        KeyFile file = new KeyFile(settings.storage().keyFile(), new SecureRandom());
        return switch (file.open(mode)) {
            case KeyFile.Opened.Refused refused -> throw StartException.badConfiguration(refused.problems());
            case KeyFile.Opened.Ready ready -> {
                Lines.problems(System.err, ready.warnings());
                yield ready.keys();
            }
        };
    }

    private static RedisAddress embeddedAddress(URI uri) {
        return new RedisAddress(List.of(uri.toString()));
    }

    private static RedisAddress address(Settings.RedisAddress.External external) {
        return new RedisAddress(
                external.urls().stream().map(secret -> secret.reveal()).toList());
    }
}
