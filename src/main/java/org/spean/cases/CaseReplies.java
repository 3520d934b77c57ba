package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.content.CannedReply;
import org.spean.content.DiscreetWords;
import org.spean.content.StaffWords;
import org.spean.outbox.OutgoingSwitch;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;
import org.spean.text.SmsSegments;

/**
 * Answers by SMS, by the gateway the person used, in front of all alerts. A reply holds what staff wrote and nothing else: what was said
 * before is never repeated on a phone that others may hold. Any thread; a future fails only when the store does.
 */
public final class CaseReplies {
    /** After so long without a word the phone may be in another hand (console-reliability-security.md A3 #16). */
    public static final Duration QUIET = Duration.ofMinutes(15);

    public static final int MOST_SEGMENTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(CaseReplies.class);

    private final CaseStore store;
    private final Trail trail;
    private final Inbox inbox;
    private final Supplier<StaffWords> words;
    private final OutgoingSwitch outgoing;
    private final InstantSource clock;

    public CaseReplies(
            CaseStore store,
            AuditTrail trail,
            Inbox inbox,
            Supplier<StaffWords> words,
            OutgoingSwitch outgoing,
            InstantSource clock) {
        this.store = store;
        this.trail = new Trail(trail, clock);
        this.inbox = inbox;
        this.words = words;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** A canned reply. @param used how often it was sent */
    public record Canned(CannedReply reply, long used) {}

    /** Those of the pack, most used first. */
    public Future<List<Canned>> canned() {
        return store.cannedUsed()
                .map(used -> words.get().canned().stream()
                        .map(reply -> new Canned(reply, used.getOrDefault(reply.id(), 0L)))
                        .sorted(java.util.Comparator.comparing(Canned::used).reversed())
                        .toList());
    }

    /** SMS segments of a text, for the line below the form. */
    public static int segments(String text) {
        return SmsSegments.of(text).count();
    }

    /** Sends it, unless something speaks against it. */
    public Future<ReplyResult> reply(Actor who, ReplyForm form) {
        if (!who.worksWithCases()) {
            return now(new ReplyResult.NotNow(new CaseResult.NotAllowed()));
        }
        String text = form.text().strip();
        StaffReply reply = new StaffReply(
                form.id(), who.id(), clock.instant(), form.operation(), form.seen(), form.saidSafe(), text);
        List<DiscreetWords.Found> found = words.get().discreet().in(text);
        Optional<ReplyResult> wrong = wrong(who, form, text, found);
        return store.reply(reply, false)
                .compose(against -> {
                    // The same press again: whatever is wrong by now, it was sent.
                    if (against.isPresent() && (wrong.isEmpty() || against.get() instanceof ReplyResult.Sent)) {
                        return Future.succeededFuture(against.get());
                    }
                    return wrong.isPresent() ? Future.succeededFuture(wrong.get()) : send(who, form, reply, found);
                })
                .compose(result ->
                        inbox.renew(form.id().partition()).otherwiseEmpty().map(result));
    }

    private Optional<ReplyResult> wrong(Actor who, ReplyForm form, String text, List<DiscreetWords.Found> found) {
        if (text.isEmpty()) {
            return Optional.of(new ReplyResult.Empty());
        }
        int segments = segments(text);
        if (segments > MOST_SEGMENTS) {
            return Optional.of(new ReplyResult.TooLong(segments));
        }
        boolean overridden = who.isSupervisor()
                && form.override().filter(why -> !why.isBlank()).isPresent();
        if (!found.isEmpty() && !overridden) {
            return Optional.of(new ReplyResult.Indiscreet(found));
        }
        return outgoing.mayGo() ? Optional.empty() : Optional.of(new ReplyResult.OutgoingOff());
    }

    private Future<ReplyResult> send(Actor who, ReplyForm form, StaffReply reply, List<DiscreetWords.Found> found) {
        Map<String, String> details = new HashMap<>();
        details.put("segments", Integer.toString(segments(reply.text())));
        if (reply.saidSafe()) {
            details.put("saidSafe", "yes");
        }
        if (!found.isEmpty()) {
            details.put("override", "yes");
        }
        return trail.tell(who.id(), AuditAction.CASE_REPLY, form.id(), details)
                .compose(told -> found.isEmpty() ? Future.succeededFuture() : noteOverride(who, form))
                .compose(noted -> store.reply(reply, true))
                .map(Optional::orElseThrow)
                .onSuccess(result -> count(form, result));
    }

    private Future<Void> noteOverride(Actor who, ReplyForm form) {
        Note why = new Note(
                Note.Kind.OVERRIDE,
                clock.instant(),
                who.id(),
                "",
                Optional.empty(),
                form.override().orElse(""));
        return store.change(new CaseChange.AddNote(form.id(), form.operation() + ".why", why, Optional.empty()), true)
                .mapEmpty();
    }

    private void count(ReplyForm form, ReplyResult result) {
        boolean known = form.canned().isPresent()
                && words.get().canned().stream()
                        .anyMatch(one -> one.id().equals(form.canned().get()));
        if (result instanceof ReplyResult.Sent && known) {
            store.cannedUsed(form.canned().get()).onFailure(missed -> LOG.debug("a canned reply was not counted"));
        }
    }

    private static Future<ReplyResult> now(ReplyResult result) {
        return Future.succeededFuture(result);
    }
}
