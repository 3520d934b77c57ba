package org.spean.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.IntSupplier;

/** One keep-alive connection that plays senders' walks, one request at a time. */
final class Caller {
    private static final int NOBODY = -1;

    /** The position in a walk: an ordinary step, or an earlier webhook sent again. */
    private enum Sending {
        STEP,
        REPEAT_AT_ONCE,
        REPEAT_LATE
    }

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocate(4096);
    private final AnswerReader answer = new AnswerReader();
    private int sender = NOBODY;
    private int steps = 1;
    private int step;
    private Sending sending = Sending.STEP;
    private long due;
    private boolean busy;

    Caller(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** A new phase: a new sender, whose first text is due at {@code due} (nanoseconds of {@link System#nanoTime}). */
    void begin(long due) {
        this.due = due;
        sender = NOBODY;
        step = 0;
        sending = Sending.STEP;
    }

    void send(Requests texts, IntSupplier nextSender) throws IOException {
        if (sender == NOBODY) {
            sender = nextSender.getAsInt();
            steps = texts.steps();
        }
        answer.clear();
        busy = true;
        texts.write(sender, step, out);
        while (out.hasRemaining()) {
            // A request is smaller than any socket buffer and only one is under way: this does not spin.
            channel.write(out);
        }
    }

    /** Reads what is there; true when the answer is whole. */
    boolean received() throws IOException {
        int count = channel.read(answer.buffer());
        if (count < 0) {
            throw new IOException("the server closed the connection at " + described());
        }
        if (!busy || !answer.complete()) {
            return false;
        }
        busy = false;
        return true;
    }

    /** Decides what comes after this answer; {@code interval} 0 means at once. */
    void next(long interval) {
        due = interval == 0 ? System.nanoTime() : due + interval;
        switch (sending) {
            case STEP -> afterStep();
            case REPEAT_AT_ONCE -> forward(step + 1);
            case REPEAT_LATE -> forward(step + 2);
        }
    }

    private void afterStep() {
        if (drawn(step) && (lateRepeat(step) ? step + 1 == steps : true)) {
            sending = Sending.REPEAT_AT_ONCE;
        } else if (step > 0 && drawn(step - 1) && lateRepeat(step - 1)) {
            sending = Sending.REPEAT_LATE;
            step--;
        } else {
            forward(step + 1);
        }
    }

    private void forward(int to) {
        sending = Sending.STEP;
        step = to;
        if (step >= steps) {
            sender = NOBODY;
            step = 0;
        }
    }

    /** Two of a hundred, the same in every run. */
    private boolean drawn(int ofStep) {
        return Math.floorMod((sender * steps + ofStep) * 0x9E3779B1, 100) < 2;
    }

    private boolean lateRepeat(int ofStep) {
        return (sender + ofStep) % 2 == 0;
    }

    boolean repeating() {
        return sending != Sending.STEP;
    }

    AnswerReader answer() {
        return answer;
    }

    int step() {
        return step;
    }

    long due() {
        return due;
    }

    boolean busy() {
        return busy;
    }

    String described() {
        return "step " + (step + 1) + (repeating() ? " repeated" : "");
    }

    void close() throws IOException {
        channel.close();
    }
}
