package org.spean.fake;

import java.time.Instant;

/** One message that the gateway took, and how far it has come. */
public final class Accepted {
    private final long number;
    private final String sid;
    private final String to;
    private final String from;
    private final String body;
    private final String callback;
    private final long acceptedAt;
    private volatile State state = new State("queued", 0);

    /**
     * The state as the platform words it, e.g. {@code delivered}.
     *
     * @param errorCode why it is undelivered or failed; else 0
     */
    public record State(String word, int errorCode) {}

    Accepted(long number, String sid, String to, String from, String body, String callback, Instant acceptedAt) {
        this.number = number;
        this.sid = sid;
        this.to = to;
        this.from = from;
        this.body = body;
        this.callback = callback;
        this.acceptedAt = acceptedAt.toEpochMilli();
    }

    /** From 0, in the order in which messages were taken. */
    public long number() {
        return number;
    }

    public String sid() {
        return sid;
    }

    public String to() {
        return to;
    }

    /** A number, a short code, a name or the id of a message service. */
    public String from() {
        return from;
    }

    public String body() {
        return body;
    }

    /** Where receipts were asked for; empty if nowhere. */
    public String callback() {
        return callback;
    }

    public Instant acceptedAt() {
        return Instant.ofEpochMilli(acceptedAt);
    }

    public State state() {
        return state;
    }

    /** Taken, and not on its way yet. */
    boolean isQueued() {
        return state.word().equals("queued");
    }

    void become(State next) {
        state = next;
    }

    @Override
    public String toString() {
        return sid + " " + state.word;
    }
}
