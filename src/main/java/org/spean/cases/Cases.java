package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;

/**
 * What staff do with a case, but for looking ({@link CaseLooks}) and answering ({@link CaseReplies}). Every change is in the audit trail
 * before it is made; what is refused is not. An {@code operation} is the id that a form carries: the same again does nothing twice. Any
 * thread; a future fails only when the store does.
 */
public final class Cases {
    /** What was said is kept so long after a case was closed (issue 6, item 3). */
    public static final Duration LOG_KEPT = Duration.ofDays(30);

    /** A case is kept so long after the last word. */
    public static final Duration KEPT = Duration.ofDays(180);

    private final CaseStore store;
    private final Trail trail;
    private final Inbox inbox;
    private final InstantSource clock;

    public Cases(CaseStore store, AuditTrail trail, Inbox inbox, InstantSource clock) {
        this.store = store;
        this.trail = new Trail(trail, clock);
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Takes a case, for {@link CaseSummary#IDLE} after each thing they do. Of two at once one gets it; the other is told who. */
    public Future<CaseResult> claim(Actor who, CaseId id) {
        return change(who, AuditAction.CASE_CLAIM, new CaseChange.Claim(id, who.id(), now(), false), Map.of());
    }

    /** A supervisor takes it from whoever holds it. */
    public Future<CaseResult> takeOver(Actor who, CaseId id) {
        if (!who.isSupervisor()) {
            return notAllowed();
        }
        CaseChange change = new CaseChange.Claim(id, who.id(), now(), true);
        return change(who, AuditAction.CASE_CLAIM, change, Map.of("takeOver", "yes"));
    }

    public Future<CaseResult> release(Actor who, CaseId id) {
        return change(who, AuditAction.CASE_RELEASE, new CaseChange.Release(id, who.id(), now()), Map.of());
    }

    /** @param to id of an account that may work with cases; the console offers only those */
    public Future<CaseResult> handOver(Actor who, CaseId id, String to) {
        CaseChange change = new CaseChange.HandOver(id, who.id(), now(), to);
        return change(who, AuditAction.CASE_HAND_OVER, change, Map.of("to", to));
    }

    /** A note for staff; also by who does not hold the case. */
    public Future<CaseResult> note(Actor who, CaseId id, String operation, String text) {
        return add(who, AuditAction.CASE_NOTE, id, operation, note(who, Note.Kind.NOTE, "", text), Map.of());
    }

    /**
     * The person was sent on.
     *
     * @param to name of an organisation
     * @param consent whether the person agreed; without it nothing about them may have been told
     */
    public Future<CaseResult> refer(Actor who, CaseId id, String operation, String to, boolean consent, String text) {
        if (to.isBlank()) {
            return notAllowed();
        }
        Note note = new Note(Note.Kind.REFERRAL, now(), who.id(), to, Optional.of(consent), text);
        return add(who, AuditAction.CASE_REFER, id, operation, note, Map.of("consent", consent ? "yes" : "no"));
    }

    /** What came of a referral. */
    public Future<CaseResult> referralOutcome(Actor who, CaseId id, String operation, String to, String text) {
        Note note = note(who, Note.Kind.REFERRAL_OUTCOME, to, text);
        return add(who, AuditAction.CASE_REFER, id, operation, note, Map.of("outcome", "noted"));
    }

    /** What staff found out about a report. */
    public Future<CaseResult> judge(Actor who, CaseId id, String operation, Verdict verdict, String text) {
        Note note = note(who, Note.Kind.VERDICT, verdict.word(), text);
        CaseChange change = new CaseChange.AddNote(id, operation, note, Optional.of(verdict));
        return change(who, AuditAction.CASE_VERDICT, change, Map.of("verdict", verdict.word()));
    }

    /** @param seen {@link Case#newest} of the page: what came since is shown first */
    public Future<CaseResult> close(Actor who, CaseId id, String operation, int seen, Outcome outcome, String text) {
        Note note = note(who, Note.Kind.CLOSED, outcome.word(), text);
        CaseChange change = new CaseChange.Close(id, operation, seen, outcome, note);
        return change(who, AuditAction.CASE_CLOSE, change, Map.of("outcome", outcome.word()));
    }

    /** It waits like one that came in now. A case opens again by itself when its person goes on with it. */
    public Future<CaseResult> reopen(Actor who, CaseId id) {
        return change(who, AuditAction.CASE_REOPEN, new CaseChange.Reopen(id, who.id(), now()), Map.of());
    }

    /** A supervisor lets everything of a case be deleted sooner. @param days from now; 1 to 180, never later than it would have been */
    public Future<CaseResult> shorten(Actor who, CaseId id, int days) {
        if (!who.isSupervisor() || days < 1 || days > KEPT.toDays()) {
            return notAllowed();
        }
        CaseChange change = new CaseChange.Shorten(id, who.id(), now(), Duration.ofDays(days));
        return change(who, AuditAction.CASE_SHORTEN, change, Map.of("days", Integer.toString(days)));
    }

    private Future<CaseResult> add(
            Actor who, AuditAction action, CaseId id, String operation, Note note, Map<String, String> details) {
        if (note.kind() == Note.Kind.NOTE && note.text().isBlank()) {
            return notAllowed();
        }
        return change(who, action, new CaseChange.AddNote(id, operation, note, Optional.empty()), details);
    }

    private Future<CaseResult> change(Actor who, AuditAction action, CaseChange change, Map<String, String> details) {
        if (!who.worksWithCases()) {
            return notAllowed();
        }
        return store.change(change, false)
                .compose(against -> against.isPresent()
                        ? Future.succeededFuture(against)
                        : trail.tell(who.id(), action, change.id(), details)
                                .compose(told -> store.change(change, true)))
                .map(Optional::orElseThrow)
                .compose(result ->
                        inbox.renew(change.id().partition()).otherwiseEmpty().map(result));
    }

    private Note note(Actor who, Note.Kind kind, String about, String text) {
        return new Note(kind, now(), who.id(), about, Optional.empty(), text);
    }

    private Instant now() {
        return clock.instant();
    }

    private static Future<CaseResult> notAllowed() {
        return Future.succeededFuture(new CaseResult.NotAllowed());
    }
}
