package org.spean.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Reads HTTP/1.1 answers with a Content-Length out of a buffer, without copying until asked to. */
final class AnswerReader {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private int bodyStart = -1;
    private int bodyEnd = -1;

    /** To read from the channel into; then ask {@link #complete}. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** True when one whole answer is there. */
    boolean complete() {
        if (bodyStart < 0) {
            int head = endOfHead();
            if (head < 0) {
                return false;
            }
            bodyStart = head + END_OF_HEAD.length;
            bodyEnd = bodyStart + contentLength(head);
        }
        return buffer.position() >= bodyEnd;
    }

    int status() {
        byte[] bytes = buffer.array();
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
    }

    boolean bodyIs(byte[] expected) {
        return Arrays.equals(buffer.array(), bodyStart, bodyEnd, expected, 0, expected.length);
    }

    byte[] body() {
        return Arrays.copyOfRange(buffer.array(), bodyStart, bodyEnd);
    }

    /** Forgets the answer, so that the next one can be read. */
    void clear() {
        buffer.clear();
        bodyStart = -1;
        bodyEnd = -1;
    }

    private int endOfHead() {
        byte[] bytes = buffer.array();
        int last = buffer.position() - END_OF_HEAD.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == '\r' && bytes[i + 2] == '\r' && bytes[i + 1] == '\n' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private int contentLength(int head) {
        String text = new String(buffer.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = text.indexOf("content-length:");
        if (at < 0) {
            throw new IllegalStateException("an answer without Content-Length: "
                    + text.lines().findFirst().orElse(""));
        }
        int end = text.indexOf('\r', at);
        return Integer.parseInt(
                text.substring(at + 15, end < 0 ? text.length() : end).strip());
    }
}
