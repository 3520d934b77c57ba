package org.spean.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Plays signed conversations over keep-alive connections from one thread and checks every answer byte for byte. Each
 * connection plays one sender's walk after another. Two of a hundred webhooks are sent again, half of them at once and half
 * after the next step, and must be answered with the same bytes.
 *
 * <p>Only loopback: any other address is refused.
 */
final class LoadGenerator implements AutoCloseable {
    static final int CONNECTIONS = 64;

    private static final long DRAIN_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long SHORTEST_SLEEP_NANOS = 50_000;

    private final Selector selector;
    private final List<Caller> callers = new ArrayList<>();
    private final Queue<Caller> waiting = new ArrayDeque<>();

    LoadGenerator(URI server) throws IOException {
        InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("load is sent only to this machine itself");
        }
        selector = Selector.open();
        for (int i = 0; i < CONNECTIONS; i++) {
            callers.add(new Caller(address, selector));
        }
    }

    /** Every connection sends its next text as soon as it has the answer to the last. */
    LoadResult closedLoop(Requests texts, byte[][] expected, Duration length) throws IOException {
        return run(new Phase(texts, expected, 0, length));
    }

    /** Texts are due at a fixed rate whatever the answers do. */
    LoadResult openLoop(Requests texts, byte[][] expected, double perSecond, Duration length) throws IOException {
        return run(new Phase(texts, expected, (long) (1e9 * CONNECTIONS / perSecond), length));
    }

    private LoadResult run(Phase phase) throws IOException {
        waiting.clear();
        long start = System.nanoTime();
        for (int i = 0; i < callers.size(); i++) {
            Caller caller = callers.get(i);
            caller.begin(start + phase.intervalNanos * i / callers.size());
            waiting.add(caller);
        }
        long end = start + phase.length.toNanos();
        long now = start;
        while (now < end && phase.hasSenders()) {
            sendWhatIsDue(phase, now);
            sleep(now);
            now = receive(phase, end);
        }
        end = Math.min(end, now);
        double seconds = (phase.lastAnswer - start) / 1e9;
        while (callers.stream().anyMatch(Caller::busy) && now < end + DRAIN_NANOS) {
            selector.select(10);
            now = receive(phase, end);
        }
        phase.unanswered(callers.stream().filter(Caller::busy).count());
        return phase.result(seconds);
    }

    /** Connections wait in the order in which they are due. */
    private void sendWhatIsDue(Phase phase, long now) throws IOException {
        int count = waiting.size();
        for (int i = 0; i < count; i++) {
            Caller caller = waiting.remove();
            if (caller.due() > now) {
                waiting.add(caller);
            } else {
                caller.send(phase.texts, phase::nextSender);
            }
        }
    }

    private void sleep(long now) throws IOException {
        long next = Long.MAX_VALUE;
        for (Caller caller : waiting) {
            next = Math.min(next, caller.due() - now);
        }
        if (next > 1_000_000) {
            selector.select(Math.min(next / 1_000_000, 100));
        } else if (selector.selectNow() == 0 && next > 0) {
            LockSupport.parkNanos(Math.min(next, SHORTEST_SLEEP_NANOS));
            selector.selectNow();
        }
    }

    private long receive(Phase phase, long end) throws IOException {
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            Caller caller = (Caller) ready.next().attachment();
            ready.remove();
            if (caller.received()) {
                long now = System.nanoTime();
                phase.answered(caller, now, now < end);
                caller.next(phase.intervalNanos);
                if (now < end) {
                    waiting.add(caller);
                }
            }
        }
        return System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        for (Caller caller : callers) {
            caller.close();
        }
        selector.close();
    }

    /** What one run sends and counts. */
    private static final class Phase {
        private final Requests texts;
        private final byte[][] expected;
        private final long intervalNanos;
        private final Duration length;
        private final Histogram latency = new Histogram(60_000_000L, 3);
        private int sender;
        private long answers;
        private long repeats;
        private long wrong;
        private String firstWrong = "";
        private long lastAnswer = System.nanoTime();

        Phase(Requests texts, byte[][] expected, long intervalNanos, Duration length) {
            this.texts = texts;
            this.expected = expected;
            this.intervalNanos = intervalNanos;
            this.length = length;
            this.sender = texts.firstSender();
        }

        /** Enough for one more round of all connections; else the phase ends early, which hurts nothing. */
        boolean hasSenders() {
            return texts.endSender() - sender >= CONNECTIONS;
        }

        int nextSender() {
            return sender++;
        }

        void answered(Caller caller, long now, boolean counts) {
            AnswerReader answer = caller.answer();
            if (answer.status() != 200 || !answer.bodyIs(expected[caller.step()])) {
                wrong(caller.described() + " got status " + answer.status() + ", " + known(answer));
            }
            if (counts) {
                answers++;
                repeats += caller.repeating() ? 1 : 0;
                lastAnswer = now;
                latency.recordValue(
                        Math.min(Math.max((now - caller.due()) / 1000, 0), latency.getHighestTrackableValue()));
            }
        }

        /** What the wrong answer is: a step lost or doubled, or none of the walk, such as the safety answer. */
        private String known(AnswerReader answer) {
            for (int step = 0; step < expected.length; step++) {
                if (answer.bodyIs(expected[step])) {
                    return "the answer to step " + (step + 1);
                }
            }
            return new String(answer.body(), StandardCharsets.UTF_8);
        }

        void unanswered(long count) {
            if (count > 0) {
                wrong(count + " requests were never answered");
            }
        }

        private void wrong(String what) {
            wrong++;
            if (firstWrong.isEmpty()) {
                firstWrong = what;
            }
        }

        LoadResult result(double seconds) {
            return new LoadResult(answers, repeats, seconds, wrong, firstWrong, latency);
        }
    }
}
