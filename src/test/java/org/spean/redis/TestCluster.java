package org.spean.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Redis Cluster of two masters without replicas on loopback: the smallest that can lose half of its slots. */
final class TestCluster implements AutoCloseable {
    private final List<RedisChild> nodes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    TestCluster(Path folder) throws IOException, InterruptedException {
        Path binary = TestRedis.bundled(folder).path();
        for (int i = 0; i < 2; i++) {
            int port = freePort();
            Path own = Files.createDirectories(folder.resolve("node" + i));
            Path config = Files.writeString(own.resolve("redis.conf"), """
                    bind 127.0.0.1
                    port %d
                    cluster-enabled yes
                    cluster-port %d
                    cluster-node-timeout 1000
                    cluster-require-full-coverage no
                    save ""
                    dir "%s"
                    """.formatted(port, freePort(), own));
            RedisChild node = RedisChild.launch(binary, config, own);
            nodes.add(node);
            ports.add(port);
            if (!node.awaitReady(Duration.ofSeconds(10))) {
                throw new IllegalStateException(node.lastWords());
            }
        }
        command(0, "CLUSTER ADDSLOTSRANGE 0 8191");
        command(1, "CLUSTER ADDSLOTSRANGE 8192 16383");
        command(0, "CLUSTER SET-CONFIG-EPOCH 1");
        command(1, "CLUSTER SET-CONFIG-EPOCH 2");
        String other = command(1, "CLUSTER NODES");
        String bus = other.substring(other.indexOf('@') + 1).split("[ ,]")[0];
        command(0, "CLUSTER MEET 127.0.0.1 " + ports.get(1) + " " + bus);
        await().atMost(Duration.ofSeconds(15)).until(() -> whole(0) && whole(1));
    }

    private boolean whole(int node) {
        String info = command(node, "CLUSTER INFO");
        return info.contains("cluster_state:ok") && info.contains("cluster_slots_assigned:16384");
    }

    String setting() {
        return "redis://127.0.0.1:" + ports.get(0) + ",redis://127.0.0.1:" + ports.get(1);
    }

    /** Kills the master of the upper half of the slots. */
    void killSecond() {
        TestRedis.signal("-KILL", nodes.get(1).pid());
    }

    int slot(String key) {
        return Integer.parseInt(command(0, "CLUSTER KEYSLOT " + key)
                .substring(1)
                .lines()
                .findFirst()
                .orElseThrow());
    }

    String command(int node, String line) {
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.get(node)))) {
            channel.write(ByteBuffer.wrap((line + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8)));
            ByteBuffer answer = ByteBuffer.allocate(65_536);
            while (channel.read(answer) > 0) {
                // until the server closes
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (RedisChild node : nodes) {
            node.stop();
        }
    }
}
