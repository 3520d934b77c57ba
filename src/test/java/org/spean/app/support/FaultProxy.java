package org.spean.app.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Stands between the service and its Redis on loopback, and makes the way slow, mute or broken. */
public final class FaultProxy implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SocketAddress target;
    private final int port;
    private final Set<AutoCloseable> connections = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean mute;

    private FaultProxy(SocketAddress target, ServerSocket door) {
        this.target = target;
        this.door = door;
        this.port = door.getLocalPort();
    }

    /** In front of a Redis without password, on a socket file or a port of this machine. */
    public static FaultProxy before(URI redis) throws IOException {
        SocketAddress target = "unix".equals(redis.getScheme())
                ? UnixDomainSocketAddress.of(redis.getPath())
                : new InetSocketAddress(LOOPBACK, redis.getPort());
        FaultProxy proxy = new FaultProxy(target, new ServerSocket(0, 50, LOOPBACK));
        proxy.listen();
        return proxy;
    }

    /** For SPEAN_REDIS_URL. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Every answer comes this much later. */
    public void slow(Duration by) {
        delay = by;
    }

    /** Connections stay open, nothing goes through; false lets everything go on. */
    public void mute(boolean now) {
        mute = now;
    }

    /** Cuts every connection and takes no new one. */
    public void cut() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropAll();
    }

    /** Takes connections again, at the same port. */
    public void heal() {
        slow(Duration.ZERO);
        mute(false);
        if (door.isClosed()) {
            try {
                ServerSocket again = new ServerSocket();
                again.setReuseAddress(true);
                again.bind(new InetSocketAddress(LOOPBACK, port));
                door = again;
                listen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void listen() {
        ServerSocket now = door;
        Thread.ofVirtual().start(() -> {
            while (!now.isClosed()) {
                try {
                    connect(now.accept(), now);
                } catch (IOException closed) {
                    // cut
                }
            }
        });
    }

    private void connect(Socket client, ServerSocket by) throws IOException {
        client.setTcpNoDelay(true);
        SocketChannel server = target instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        server.connect(target);
        connections.add(client);
        connections.add(server);
        if (by.isClosed()) { // cut between the door and here: what cut() did not see is dropped now
            drop(client);
            drop(server);
            return;
        }
        pump(client.getInputStream(), Channels.newOutputStream(server), Duration.ZERO, client, server);
        pump(Channels.newInputStream(server), client.getOutputStream(), null, client, server);
    }

    /** Platform threads: a channel that blocks would hold a virtual thread's carrier. */
    private void pump(InputStream in, OutputStream out, Duration fixed, AutoCloseable... both) {
        Thread.ofPlatform().daemon().start(() -> {
            byte[] bytes = new byte[65_536];
            try {
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    pause(fixed == null ? delay : fixed);
                    out.write(bytes, 0, n);
                    out.flush();
                }
            } catch (IOException ended) {
                // the other end is gone
            } finally {
                for (AutoCloseable one : both) {
                    drop(one);
                }
            }
        });
    }

    private void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            while (mute) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dropAll() {
        connections.forEach(this::drop);
    }

    private void drop(AutoCloseable connection) {
        connections.remove(connection);
        try {
            connection.close();
        } catch (Exception alreadyGone) {
            // as wanted
        }
    }

    @Override
    public void close() {
        mute(false);
        cut();
    }
}
