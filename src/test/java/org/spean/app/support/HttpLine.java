package org.spean.app.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One open connection to a server on this machine; it refuses to call any other. */
public final class HttpLine implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    private HttpLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    public static HttpLine open(InetSocketAddress server) throws IOException {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("tests call only this machine, not " + server.getHostString());
        }
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(server, PATIENCE_MILLIS);
        return new HttpLine(socket);
    }

    /** One request on a connection of its own. */
    public static HttpAnswer once(InetSocketAddress server, RawRequest request) {
        try (HttpLine line = open(server)) {
            return line.ask(request.header("Connection", "close"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @throws IOException the connection ended before the whole answer was there
     */
    public HttpAnswer ask(RawRequest request) throws IOException {
        long started = System.nanoTime();
        Thread sender = Thread.ofVirtual().start(() -> send(request));
        int status = statusLine();
        Map<String, String> headers = headers();
        byte[] body = body(request, status, headers);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        join(sender);
        return new HttpAnswer(status, headers, body, took);
    }

    /** Sends a piece of a request and waits for nothing. */
    public void drip(String piece) throws IOException {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A refused upload may end while we still send: what counts is the answer. */
    private void send(RawRequest request) {
        try {
            OutputStream out = socket.getOutputStream();
            if (request.body().length < 1 << 20) {
                byte[] head = request.head();
                byte[] whole = java.util.Arrays.copyOf(head, head.length + request.body().length);
                System.arraycopy(request.body(), 0, whole, head.length, request.body().length);
                out.write(whole);
            } else {
                out.write(request.head());
                out.write(request.body());
            }
            out.flush();
        } catch (IOException ended) {
            // the reader sees it, too
        }
    }

    private int statusLine() throws IOException {
        String[] words = line().split(" ", 3);
        if (words.length < 2) {
            throw new EOFException("no answer");
        }
        return Integer.parseInt(words[1]);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(RawRequest request, int status, Map<String, String> headers) throws IOException {
        if (request.method().equals("HEAD") || status == 204 || status == 304) {
            return new byte[0];
        }
        String length = headers.get("content-length");
        if (length == null) {
            return in.readAllBytes();
        }
        byte[] body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new EOFException("half an answer");
        }
        return body;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void join(Thread sender) {
        try {
            sender.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
