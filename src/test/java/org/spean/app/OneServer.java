package org.spean.app;

import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Platform;
import org.spean.app.support.Signals;
import org.spean.redis.EmbeddedRedis;

/** A server with its own Redis, which comes back by itself when it is killed alone. */
final class OneServer implements ChaosTarget {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final Supervised server;

    /** @param common variables of every server of the run */
    OneServer(Path folder, Map<String, String> common) {
        this.data = folder.resolve("data");
        int port = ChildSpean.freePort();
        Map<String, String> variables = new HashMap<>(common);
        variables.put("SPEAN_DATA_DIR", data.toString());
        variables.put("SPEAN_PUBLIC_URL", "http://127.0.0.1:" + port);
        this.server = new Supervised(port, variables).ready();
    }

    @Override
    public InetSocketAddress door() {
        return Platform.loopback(server.port());
    }

    @Override
    public ApiClient staff() {
        return new ApiClient(request -> HttpLine.once(door(), request), data);
    }

    @Override
    public Optional<URI> redis() {
        return EmbeddedRedis.running(data);
    }

    @Override
    public void strike(ChaosPlan.Target target) {
        if (target != ChaosPlan.Target.SERVER) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> redis().isPresent());
            Signals.send("KILL", Signals.redisOf(data));
        }
        if (target != ChaosPlan.Target.REDIS) {
            server.kill();
            server.launch();
            server.ready();
        }
    }

    /** As any other: there is nobody else. */
    @Override
    public void lastStrike(ChaosPlan.Target target) {
        strike(target);
    }

    @Override
    public void close() {
        server.close();
    }
}
