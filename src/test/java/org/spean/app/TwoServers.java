package org.spean.app;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Platform;
import org.spean.fake.FakeGatewayServer;
import org.spean.redis.TestRedis;

/** Two servers on one Redis outside, behind one public address that leads to one that lives: all that a load balancer would do. */
final class TwoServers implements ChaosTarget {
    private final TestRedis redis = TestRedis.own();
    private final Path folder;
    private final FakeGatewayServer gateway;
    private final Map<String, String> common;
    private final List<Supervised> servers = new ArrayList<>();
    private int living;

    /**
     * @param gateway its receipts go to the one that lives
     * @param common variables of every server of the run
     */
    TwoServers(Path folder, FakeGatewayServer gateway, Map<String, String> common) {
        this.folder = folder;
        this.gateway = gateway;
        this.common = common;
        try {
            // One after the other: the first makes the keys.
            servers.add(launched(0).ready());
            servers.add(launched(1).ready());
        } catch (AssertionError bad) {
            close();
            throw bad;
        }
        lead(0);
    }

    @Override
    public InetSocketAddress door() {
        return Platform.loopback(servers.get(living).port());
    }

    @Override
    public ApiClient staff() {
        return new ApiClient(
                request -> HttpLine.once(door(), request), data(0), "redis: {url: \"" + redis.uri() + "\"}\n");
    }

    @Override
    public Optional<URI> redis() {
        return Optional.of(redis.uri());
    }

    /** What is killed is started again and not waited for: it may be killed while it starts, or both may be starting. */
    @Override
    public void strike(ChaosPlan.Target target) {
        kill(target).launch();
    }

    @Override
    public void lastStrike(ChaosPlan.Target target) {
        kill(target);
        servers.get(living).ready();
    }

    private Supervised kill(ChaosPlan.Target target) {
        int victim = target == ChaosPlan.Target.SECOND ? 1 : 0;
        lead(1 - victim);
        servers.get(victim).kill();
        return servers.get(victim);
    }

    /** Everybody is answered by this one from now on. */
    private void lead(int one) {
        living = one;
        gateway.deliverTo(servers.get(one).port());
    }

    private Supervised launched(int which) {
        Map<String, String> variables = new HashMap<>(common);
        variables.put("SPEAN_DATA_DIR", data(which).toString());
        variables.put("SPEAN_KEY_FILE", data(0).resolve("keys").toString());
        variables.put("SPEAN_REDIS_URL", redis.uri().toString());
        variables.put("SPEAN_PUBLIC_URL", Platform.BASE);
        return new Supervised(ChildSpean.freePort(), variables);
    }

    private Path data(int which) {
        return folder.resolve("data" + which);
    }

    @Override
    public void close() {
        servers.forEach(Supervised::close);
        redis.close();
    }
}
