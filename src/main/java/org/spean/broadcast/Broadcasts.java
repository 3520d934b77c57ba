package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Alerts as staff handle them: what API and console call. Any thread; never blocks; a future fails only when the store does.
 * Roles are checked by whoever asks; that two people are two is checked here. Every change has its entry in the audit trail before it
 * is written.
 */
public final class Broadcasts {
    /** A new draft, version 1. Only its sizes are checked: what is wrong with it is said at {@link #submit}. */
    public Future<ChangeResult> create(Draft draft, String actor) {
        return soon();
    }

    /** Replaces the draft; back to draft, approvals void. Only before it is approved. */
    public Future<ChangeResult> edit(BroadcastId id, Draft draft, String actor) {
        return soon();
    }

    /** Checks everything, counts the people, estimates the cost and binds it all to a hash. */
    public Future<ChangeResult> submit(BroadcastId id, String actor) {
        return soon();
    }

    /**
     * Lets it go out.
     *
     * @param hash of what the approver saw
     * @param people of the estimate the approver saw
     */
    public Future<ChangeResult> approve(BroadcastId id, String hash, long people, String actor) {
        return soon();
    }

    /** Any state before its first message. */
    public Future<ChangeResult> reject(BroadcastId id, String reason, String actor) {
        return soon();
    }

    /** @param reason may be empty */
    public Future<ChangeResult> pause(BroadcastId id, String reason, String actor) {
        return soon();
    }

    /** Goes on where it was. */
    public Future<ChangeResult> resume(BroadcastId id, String actor) {
        return soon();
    }

    /** For good; who has not been sent it yet is skipped. @param reason may be empty */
    public Future<ChangeResult> cancel(BroadcastId id, String reason, String actor) {
        return soon();
    }

    /** A new draft for exactly the people the alert went to. */
    public Future<ChangeResult> correction(BroadcastId id, String actor) {
        return soon();
    }

    /** A new draft of the same texts for exactly the people the alert did not reach. */
    public Future<ChangeResult> resend(BroadcastId id, String actor) {
        return soon();
    }

    public Future<Optional<Broadcast>> find(BroadcastId id) {
        return soon();
    }

    /** Newest first. @param after the last id of the page before; empty for the first page */
    public Future<List<Broadcast>> page(Optional<BroadcastId> after, int most) {
        return soon();
    }

    /** {@link Counts#NONE} until its audience is written down. */
    public Future<Counts> counts(BroadcastId id) {
        return soon();
    }

    /** Who would get it now. */
    public Future<AudienceCount> count(Audience audience) {
        return soon();
    }

    /** Nothing goes out any more, on any instance, within 2 seconds. @param reason may be empty */
    public Future<Stop> stopEverything(String reason, String actor) {
        return soon();
    }

    /** The first asks, a second person confirms within 15 minutes. */
    public Future<StartResult> startAgain(String actor) {
        return soon();
    }

    /** Empty: nothing is stopped. */
    public Future<Optional<Stop>> stopped() {
        return soon();
    }

    private static <T> Future<T> soon() {
        return Future.failedFuture(new UnsupportedOperationException("not written yet"));
    }
}
