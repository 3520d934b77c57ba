package org.spean.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * How the embedded server is set up: every write on disk before its answer, nothing evicted, reachable only by this user.
 *
 * @param uri where clients find it
 * @param text the content of its {@code redis.conf}
 */
record RedisConfig(URI uri, String text) {
    /** {@code sun_path} holds 108 bytes on Linux and 104 on macOS. */
    private static final int LONGEST_SOCKET_PATH = 99;

    private static final Pattern PLAIN_PATH = Pattern.compile("/[A-Za-z0-9._/-]+");

    /** A unix socket when its path is short and plain, else a loopback port with a password made for this start. */
    static RedisConfig create(RedisFiles files, SecureRandom random) throws IOException {
        String socket = files.socket().toString();
        boolean fits = socket.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH;
        return fits && PLAIN_PATH.matcher(socket).matches() ? onSocket(files) : onPort(files, random);
    }

    private static RedisConfig onSocket(RedisFiles files) {
        String door = "port 0\nunixsocket " + files.socket() + "\nunixsocketperm 700\n";
        return new RedisConfig(URI.create("unix://" + files.socket()), door + common(files));
    }

    private static RedisConfig onPort(RedisFiles files, SecureRandom random) throws IOException {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        int port = freePort();
        String door = "bind 127.0.0.1\nport " + port + "\nrequirepass " + password + "\n";
        return new RedisConfig(URI.create("redis://:" + password + "@127.0.0.1:" + port), door + common(files));
    }

    /** Append-only file alone: RDB snapshots would add minutes of loss and nothing else (reliability B2). A copy for a backup goes
     * out at once and past the disk. */
    private static String common(RedisFiles files) {
        return """
               dir %s
               pidfile %s
               daemonize no
               appendonly yes
               appendfsync always
               auto-aof-rewrite-min-size 512mb
               save ""
               maxmemory-policy noeviction
               databases 1
               repl-diskless-sync yes
               repl-diskless-sync-delay 0
               logfile ""
               loglevel notice
               """.formatted(quoted(files.folder()), quoted(files.pid()));
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
