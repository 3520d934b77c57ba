package org.spean.redis;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One bare connection to a Redis, for the one command whose answer no client reads: a copy of the whole store. Blocks. */
final class RedisDoor implements AutoCloseable {
    private final Closeable connection;
    private final InputStream in;
    private final Speaking out;

    @FunctionalInterface
    private interface Speaking {
        void say(byte[] bytes) throws IOException;
    }

    private RedisDoor(Closeable connection, InputStream in, Speaking out) {
        this.connection = connection;
        this.in = in;
        this.out = out;
    }

    /** Connects and signs in. @param silence after which a reading fails */
    static RedisDoor open(URI uri, Duration silence) throws IOException {
        RedisDoor door = "unix".equals(uri.getScheme()) ? unix(uri, silence) : tcp(uri, silence);
        String user = uri.getRawUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            String name = decoded(colon < 0 ? "" : user.substring(0, colon));
            String password = decoded(user.substring(colon + 1));
            String answer = name.isEmpty() ? door.ask("AUTH", password) : door.ask("AUTH", name, password);
            if (!answer.startsWith("+")) {
                door.close();
                throw new IOException("Redis refuses the user or password: check SPEAN_REDIS_URL.");
            }
        }
        return door;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static RedisDoor unix(URI uri, Duration silence) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(uri.getPath()));
        return new RedisDoor(channel, new Listening(channel, silence), bytes -> {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest); // a few words: they fit
            }
        });
    }

    private static RedisDoor tcp(URI uri, Duration silence) throws IOException {
        int port = uri.getPort() < 0 ? 6379 : uri.getPort();
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(uri.getHost(), port), (int)
                Duration.ofSeconds(5).toMillis());
        plain.setSoTimeout((int) silence.toMillis());
        Socket socket = "rediss".equals(uri.getScheme()) ? secure(plain, uri.getHost(), port) : plain;
        OutputStream out = socket.getOutputStream();
        return new RedisDoor(socket, socket.getInputStream(), bytes -> {
            out.write(bytes);
            out.flush();
        });
    }

    /** The certificate and its name are checked, as for every other connection. */
    private static Socket secure(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Sends a command and reads one line, without its end. */
    String ask(String... words) throws IOException {
        send(words);
        return line();
    }

    void send(String... words) throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        out.say(command.toString().getBytes(StandardCharsets.UTF_8));
    }

    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("Redis hung up.");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    InputStream in() {
        return in;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** Reads from a channel that has no time limit of its own. */
    private static final class Listening extends InputStream {
        private final SocketChannel channel;
        private final Selector selector;
        private final long silence;

        Listening(SocketChannel channel, Duration silence) throws IOException {
            this.channel = channel;
            this.silence = silence.toMillis();
            this.selector = Selector.open();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(into, from, length));
            while (read == 0) {
                if (selector.select(silence) == 0) {
                    throw new IOException("Redis sent nothing for " + silence / 1000 + " s.");
                }
                selector.selectedKeys().clear();
                read = channel.read(ByteBuffer.wrap(into, from, length));
            }
            return read;
        }
    }
}
