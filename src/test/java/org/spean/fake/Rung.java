package org.spean.fake;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One call that the gateway was asked to make, and how it went. */
public final class Rung {
    private final long number;
    private final String sid;
    private final String to;
    private final String from;
    private final String url;
    private final Instant askedAt;
    private final List<String> pressed = new CopyOnWriteArrayList<>();
    private volatile String state = "queued";
    private volatile int documents;

    Rung(long number, String sid, String to, String from, String url, Instant askedAt) {
        this.number = number;
        this.sid = sid;
        this.to = to;
        this.from = from;
        this.url = url;
        this.askedAt = askedAt;
    }

    long number() {
        return number;
    }

    public String sid() {
        return sid;
    }

    public String to() {
        return to;
    }

    public String from() {
        return from;
    }

    /** Where the first document was fetched, or would have been. */
    public String url() {
        return url;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** As the platform words it: {@code queued}, {@code in-progress}, {@code completed}, {@code busy}, {@code no-answer}, … */
    public String state() {
        return state;
    }

    /** What was pressed so far. */
    public List<String> pressed() {
        return List.copyOf(pressed);
    }

    /** How many TwiML documents were played so far. */
    public int documents() {
        return documents;
    }

    public boolean isOver() {
        return !state.equals("queued") && !state.equals("in-progress");
    }

    void become(String next) {
        state = next;
    }

    void press(String keys) {
        pressed.add(keys);
    }

    /** On the event loop only. */
    void hear() {
        documents++;
    }

    @Override
    public String toString() {
        return sid + " " + state;
    }
}
