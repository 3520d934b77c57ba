package org.spean.redis;

import java.nio.file.Path;

/** A JVM of its own for {@link EmbeddedRedisTest}: starts Redis, prints its process id, waits to be killed. */
final class OrphanProbe {
    private OrphanProbe() {}

    public static void main(String[] args) throws Exception {
        Path dataDir = Path.of(args[0]);
        EmbeddedRedis server = EmbeddedRedis.start(dataDir, TestRedis.bundled(dataDir));
        System.out.println("pid=" + server.pid());
        System.in.read();
        if (args.length > 1) {
            Runtime.getRuntime().halt(3);
        }
    }
}
