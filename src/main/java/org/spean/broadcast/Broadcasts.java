package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.spean.model.Channel;
import org.spean.model.Mode;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;

/**
 * Alerts as staff handle them: what API and console call. Any thread; never blocks; a future fails only when the store does.
 * Roles are checked by whoever asks; that two people are two is checked here. Every change has its entry in the audit trail before it
 * is written.
 */
public final class Broadcasts {
    private final BroadcastPorts ports;
    private final AlertRules rules;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Changes changes;
    private final Submission submission;

    /** @param ids lower-case base32, at least 12 letters, never the same twice */
    public Broadcasts(BroadcastPorts ports, AlertRules rules, InstantSource clock, Supplier<String> ids) {
        this.ports = ports;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
        this.changes = new Changes(ports.store(), ports.trail());
        this.submission = new Submission(ports, rules, changes);
    }

    /**
     * A new draft, version 1; what is wrong with it is said at {@link #submit}. In demo mode it is a training draft whatever it says.
     *
     * @return always {@link ChangeResult.Done}
     */
    public Future<ChangeResult> create(Draft draft, String actor) {
        Instant now = clock.instant();
        Broadcast alert = new Broadcast(
                BroadcastId.of(ids.get()),
                1,
                BroadcastState.DRAFT,
                inThisMode(draft, rules.mode() == Mode.DEMO),
                actor,
                now,
                Set.of(actor),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        return ports.trail()
                .append(new AuditEntry(
                        now, actor, AuditAction.ALERT_CREATE, alert.id().value(), Map.of()))
                .compose(v -> ports.store().add(alert))
                .map(v -> new ChangeResult.Done(alert));
    }

    /**
     * Replaces the draft; back to draft, approvals void and what they reserved of the budget free again. Only before it begins: once
     * this is done, nobody is sent what it said. Whether it was written in training stays as it is.
     */
    public Future<ChangeResult> edit(BroadcastId id, Draft draft, String actor) {
        return find(id).compose(seen -> seen.isEmpty()
                ? Future.succeededFuture(new ChangeResult.NotFound())
                : latest(id, AuditAction.ALERT_EDIT, actor, alert -> edited(seen.get(), alert, draft, actor)));
    }

    /** Its clock may have scheduled it meanwhile; what another person wrote meanwhile is not written over. */
    private static Move edited(Broadcast seen, Broadcast alert, Draft draft, String actor) {
        Draft before = alert.draft();
        return before.equals(seen.draft())
                ? Life.edit(alert, inThisMode(draft.keepingSoundsOf(before), before.training()), actor)
                : new Move.Refused(Refusal.CHANGED_MEANWHILE);
    }

    /** Checks everything, counts the people, estimates the cost and binds it all to a hash. */
    public Future<ChangeResult> submit(BroadcastId id, String actor) {
        return submission.submit(asked(id, AuditAction.ALERT_SUBMIT, actor));
    }

    /** What {@link #submit} would find: for the form in which it is written. Changes nothing. */
    public Future<DraftOutlook> outlook(Draft draft) {
        return submission.check(inThisMode(draft, rules.mode() == Mode.DEMO), clock.instant());
    }

    /**
     * Lets it go out.
     *
     * @param hash of what the approver saw
     * @param people of the estimate the approver saw
     */
    public Future<ChangeResult> approve(BroadcastId id, String hash, long people, String actor) {
        return submission.approve(asked(id, AuditAction.ALERT_APPROVE, actor), hash, people);
    }

    /** Whatever has not ended; who has not been sent it yet is skipped. */
    public Future<ChangeResult> reject(BroadcastId id, String reason, String actor) {
        return latest(id, AuditAction.ALERT_REJECT, actor, alert -> Life.reject(alert, reason, clock.instant()));
    }

    /** From approval on. @param reason may be empty */
    public Future<ChangeResult> pause(BroadcastId id, String reason, String actor) {
        return latest(id, AuditAction.ALERT_PAUSE, actor, alert -> Life.pause(alert, reason));
    }

    /** Goes on where it was. */
    public Future<ChangeResult> resume(BroadcastId id, String actor) {
        return latest(id, AuditAction.ALERT_RESUME, actor, Life::resume);
    }

    /** For good; who has not been sent it yet is skipped. @param reason may be empty */
    public Future<ChangeResult> cancel(BroadcastId id, String reason, String actor) {
        return latest(id, AuditAction.ALERT_CANCEL, actor, alert -> Life.cancel(alert, reason, clock.instant()));
    }

    /** A new draft for exactly the people the alert went to; refused before it has begun. */
    public Future<ChangeResult> correction(BroadcastId id, String actor) {
        return follow(id, actor, alert -> alert.startedAt().isPresent(), alert -> new Audience.SameAs(id));
    }

    /**
     * A new draft of the same texts for exactly the people the alert did not reach; refused before it has ended. Of one that sent
     * another one again itself, those whom none of them reached.
     */
    public Future<ChangeResult> resend(BroadcastId id, String actor) {
        return follow(
                id,
                actor,
                alert -> alert.state().isFinal() && alert.startedAt().isPresent(),
                alert -> alert.draft().audience() instanceof Audience.NotReachedBy first
                        ? first
                        : new Audience.NotReachedBy(id));
    }

    public Future<Optional<Broadcast>> find(BroadcastId id) {
        return ports.store().find(id);
    }

    /** Newest first. @param after the last id of the page before; empty for the first page */
    public Future<List<Broadcast>> page(Optional<BroadcastId> after, int most) {
        return ports.store().page(after, Math.clamp(most, 1, BroadcastStore.MOST));
    }

    /** {@link Counts#NONE} until its audience is written down. */
    public Future<Counts> counts(Broadcast alert) {
        return switch (alert.state()) {
            case DRAFT, SUBMITTED, APPROVED -> Future.succeededFuture(Counts.NONE);
            case SCHEDULED, SENDING, PAUSED -> ports.ledger().counts(alert.id());
            case FINISHED, CANCELLED, REJECTED ->
                alert.approvedAt().isEmpty()
                        ? Future.succeededFuture(Counts.NONE)
                        : ports.ledger().countsOfEnded(alert.id());
        };
    }

    /** The same of the alert with this id; {@link Counts#NONE} if there is none. */
    public Future<Counts> counts(BroadcastId id) {
        return find(id).compose(found -> found.isEmpty() ? Future.succeededFuture(Counts.NONE) : counts(found.get()));
    }

    /** Who would get it now this way; people whose numbers we do not send to are left out. */
    public Future<AudienceCount> count(Audience audience, Channel channel) {
        return ports.audiences().count(audience, channel).map(count -> Estimates.allowed(count, rules.prices()));
    }

    /** Nothing goes out any more, on any instance, within 2 seconds. @param reason may be empty */
    public Future<Stop> stopEverything(String reason, String actor) {
        Instant now = clock.instant();
        // The entry comes first, but a trail that cannot be written keeps nobody from stopping.
        return ports.trail()
                .append(new AuditEntry(now, actor, AuditAction.STOP_EVERYTHING, "", Map.of()))
                .transform(written -> ports.stops().stop(actor, reason, now));
    }

    /** The first asks, a second person confirms within 15 minutes. */
    public Future<StartResult> startAgain(String actor) {
        Instant now = clock.instant();
        return ports.stops()
                .read(now)
                .compose(stop -> stop.isEmpty()
                        ? Future.succeededFuture(new StartResult.NotStopped())
                        : ports.trail()
                                .append(new AuditEntry(now, actor, startAction(stop.get(), actor), "", Map.of()))
                                .compose(v -> ports.stops().start(actor, now)));
    }

    /** Empty: nothing is stopped. */
    public Future<Optional<Stop>> stopped() {
        return ports.stops().read(clock.instant());
    }

    private Future<ChangeResult> follow(
            BroadcastId id, String actor, Predicate<Broadcast> ready, Function<Broadcast, Audience> audience) {
        return find(id).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new ChangeResult.NotFound());
            }
            if (!ready.test(found.get())) {
                return Future.succeededFuture(ChangeResult.Refused.of(Refusal.WRONG_STATE));
            }
            Draft old = found.get().draft();
            return create(
                    new Draft(
                            old.title(),
                            old.texts(),
                            old.channel(),
                            audience.apply(found.get()),
                            Optional.empty(),
                            old.validFor(),
                            old.urgentReason(),
                            old.longTexts(),
                            old.training(),
                            old.sounds()),
                    actor);
        });
    }

    private Future<ChangeResult> latest(
            BroadcastId id, AuditAction action, String actor, Function<Broadcast, Move> rule) {
        return changes.latest(asked(id, action, actor), rule);
    }

    private Changes.Asked asked(BroadcastId id, AuditAction action, String actor) {
        return new Changes.Asked(id, action, actor, clock.instant());
    }

    private static AuditAction startAction(Stop stop, String actor) {
        boolean second =
                stop.startAsked().filter(first -> !first.by().equals(actor)).isPresent();
        return second ? AuditAction.START_AGAIN : AuditAction.START_ASK;
    }

    private static Draft inThisMode(Draft draft, boolean training) {
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.channel(),
                draft.audience(),
                draft.startAt(),
                draft.validFor(),
                draft.urgentReason(),
                draft.longTexts(),
                draft.training() || training,
                draft.sounds());
    }
}
