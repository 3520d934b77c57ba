package org.spean.redis;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A copy of a whole Redis as it was at one instant, while it goes on: asked for as a replica asks (SYNC), so the same for the embedded one
 * and for one on another machine, without a file on its disk. Redis forks for it: on a full machine it needs memory for what changes
 * meanwhile. Blocks.
 */
public final class RdbCopy {
    /** While it forks Redis says that it lives once a second; an outside one waits five seconds for other replicas first. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int MARK_LENGTH = 40;
    private static final int STEP = 64 * 1024;

    private RdbCopy() {}

    /**
     * Writes an RDB file.
     *
     * @throws IOException one line for people: a cluster, a user who may not, Redis gone
     */
    public static void write(RedisAddress address, OutputStream out) throws IOException {
        if (address.isCluster()) {
            throw new IOException("A Redis Cluster has no instant that all nodes share: copy it by its own means.");
        }
        URI uri = URI.create(address.endpoints().getFirst());
        if (!"unix".equals(uri.getScheme()) && !uri.getPath().matches("|/|/0")) {
            throw new IOException("SPEAN_REDIS_URL names a database other than 0: only that one can be copied.");
        }
        try (RedisDoor door = RedisDoor.open(uri, SILENCE)) {
            door.ask("REPLCONF", "rdb-only", "1"); // older ones refuse: then more follows than is read
            door.ask("REPLCONF", "capa", "eof");
            String head = door.ask("SYNC");
            while (head.isEmpty()) {
                head = door.line();
            }
            if (head.startsWith("-")) {
                throw new IOException(
                        "Redis gives no copy of itself (" + head.substring(1).split(" ", 2)[0]
                                + "). Allow SYNC and REPLCONF to the user in SPEAN_REDIS_URL, or copy it by its own means.");
            }
            if (head.startsWith("$EOF:") && head.length() == "$EOF:".length() + MARK_LENGTH) {
                toMark(door.in(), head.substring("$EOF:".length()).getBytes(StandardCharsets.US_ASCII), out);
            } else if (head.matches("[$][0-9]{1,18}")) {
                counted(door.in(), Long.parseLong(head.substring(1)), out);
            } else {
                throw new IOException("Redis answered SYNC in a way that this version of Spean does not know.");
            }
        }
    }

    private static void counted(InputStream in, long length, OutputStream out) throws IOException {
        byte[] step = new byte[STEP];
        long left = length;
        while (left > 0) {
            int read = in.read(step, 0, (int) Math.min(step.length, left));
            if (read < 0) {
                throw new EOFException("Redis broke off its copy.");
            }
            out.write(step, 0, read);
            left -= read;
        }
    }

    /** The end is where the last bytes read are the mark: Redis sends nothing more before the other side has said something. */
    private static void toMark(InputStream in, byte[] mark, OutputStream out) throws IOException {
        byte[] held = new byte[MARK_LENGTH + STEP];
        int filled = 0;
        while (filled < MARK_LENGTH || !Arrays.equals(held, filled - MARK_LENGTH, filled, mark, 0, MARK_LENGTH)) {
            int sure = Math.max(0, filled - MARK_LENGTH);
            out.write(held, 0, sure);
            System.arraycopy(held, sure, held, 0, filled - sure);
            filled -= sure;
            int read = in.read(held, filled, STEP);
            if (read < 0) {
                throw new EOFException("Redis broke off its copy.");
            }
            filled += read;
        }
        out.write(held, 0, filled - MARK_LENGTH);
    }
}
