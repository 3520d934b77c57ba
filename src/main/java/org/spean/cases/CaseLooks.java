package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spean.model.PhoneNumber;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;

/**
 * Looking at a case, listening to its voice messages, seeing a whole number: each is in the audit trail first, once a look. Any thread;
 * a future fails only when the store does.
 */
public final class CaseLooks {
    /** Whole numbers that one of the staff may see within an hour (console-reliability-security.md A3 #18). */
    public static final int MOST_REVEALS = 20;

    private static final Duration REVEAL_WINDOW = Duration.ofHours(1);

    private final CaseStore store;
    private final Trail trail;
    private final InstantSource clock;

    public CaseLooks(CaseStore store, AuditTrail trail, InstantSource clock) {
        this.store = store;
        this.trail = new Trail(trail, clock);
        this.clock = clock;
    }

    /** Why somebody must see a number. The words are stored. */
    public enum Reason {
        TO_RING_THEM,
        TO_RESCUE_SERVICES,
        TO_CHECK_WHO,
        OTHER
    }

    /** Opens a case, closed ones too: one entry of the trail, and others see who reads it. Empty: there is none. */
    public Future<Optional<Case>> look(Actor who, CaseId id) {
        if (!who.worksWithCases()) {
            return Future.succeededFuture(Optional.empty());
        }
        return store.find(id, clock.instant()).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(found);
            }
            return trail.tell(who.id(), AuditAction.CASE_VIEW, id, Map.of())
                    .compose(told -> store.reading(
                            id, who.id(), clock.instant(), found.get().newest(), true))
                    .map(found);
        });
    }

    /**
     * The case that is on the screen already, read again in the background (a doorbell rang): no new look, no entry, and no claim lives
     * on by it. What is shown is marked as seen.
     */
    public Future<Optional<Case>> again(Actor who, CaseId id) {
        if (!who.worksWithCases()) {
            return Future.succeededFuture(Optional.empty());
        }
        return store.find(id, clock.instant())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(found)
                        : store.reading(
                                        id,
                                        who.id(),
                                        clock.instant(),
                                        found.get().newest(),
                                        false)
                                .map(found));
    }

    /** Still on the screen: to be told every 30 s or so. */
    public Future<Void> reading(Actor who, CaseId id) {
        return who.worksWithCases() ? store.reading(id, who.id(), clock.instant(), 0, false) : Future.succeededFuture();
    }

    /** A voice message as a WAV file. Empty: it is not there (yet). */
    public Future<Optional<byte[]>> listen(Actor who, CaseId id, String recording) {
        if (!who.worksWithCases()) {
            return Future.succeededFuture(Optional.empty());
        }
        return store.sound(id, recording)
                .compose(sound -> sound.isEmpty()
                        ? Future.succeededFuture(sound)
                        : trail.tell(who.id(), AuditAction.CASE_LISTEN, id, Map.of())
                                .map(sound));
    }

    /**
     * The whole number.
     *
     * @param operation id of the form: the same again, for the same case, is not counted again
     * @param freshSignIn whether they have just shown who they are once more
     * @param why in their own words; kept sealed with the case
     */
    public Future<RevealResult> reveal(
            Actor who, CaseId id, String operation, boolean freshSignIn, Reason reason, String why) {
        if (!who.worksWithCases()) {
            return now(new RevealResult.NotAllowed());
        }
        if (!freshSignIn) {
            return now(new RevealResult.SignInAgain());
        }
        if (why.isBlank()) {
            return now(new RevealResult.ReasonMissing());
        }
        Note note =
                new Note(Note.Kind.REVEALED, clock.instant(), who.id(), word(reason), Optional.empty(), why.strip());
        // Of this case and this kind: a form that counted for one number must not open others, nor pass for a note.
        String counted = id.value() + "/reveal/" + operation;
        CaseChange change = new CaseChange.AddNote(id, "reveal/" + operation, note, Optional.empty());
        return store.change(change, false)
                .compose(against -> against.isPresent() && !(against.get() instanceof CaseResult.Done)
                        ? now(new RevealResult.NotFound())
                        : store.mayReveal(who.id(), counted, MOST_REVEALS, REVEAL_WINDOW, clock.instant())
                                .compose(may -> may ? show(who, id, reason, change) : now(new RevealResult.TooMany())));
    }

    private Future<RevealResult> show(Actor who, CaseId id, Reason reason, CaseChange change) {
        return trail.tell(who.id(), AuditAction.NUMBER_REVEAL, id, Map.of("reason", word(reason)))
                .compose(told -> store.change(change, true))
                .compose(noted -> store.number(id))
                .map(number -> number.filter(one -> !one.isNobody())
                        .<RevealResult>map(CaseLooks::shown)
                        .orElse(new RevealResult.NoNumber()));
    }

    private static RevealResult shown(PhoneNumber number) {
        return new RevealResult.Shown(number);
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Future<RevealResult> now(RevealResult result) {
        return Future.succeededFuture(result);
    }
}
