package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Channel;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;

/** Checks a draft and binds it to its hash, and lets a second person approve exactly that. */
final class Submission {
    private static final DraftProblem ONLY_AT_NIGHT = new DraftProblem(
            DraftFault.ONLY_AT_NIGHT,
            "validForMinutes",
            "Its time begins and ends in the quiet hours of the night, and it is not urgent: nobody would get it.",
            "Let it be valid until the morning is over, start it later, or say why it is urgent.",
            List.of());

    private final BroadcastPorts ports;
    private final AlertRules rules;
    private final Changes changes;

    Submission(BroadcastPorts ports, AlertRules rules, Changes changes) {
        this.ports = ports;
        this.rules = rules;
        this.changes = changes;
    }

    Future<ChangeResult> submit(Changes.Asked asked) {
        return ports.store()
                .find(asked.id())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new ChangeResult.NotFound())
                        : submit(asked, found.get()));
    }

    private Future<ChangeResult> submit(Changes.Asked asked, Broadcast alert) {
        if (alert.state() != BroadcastState.DRAFT) {
            return Future.succeededFuture(ChangeResult.Refused.of(Refusal.WRONG_STATE));
        }
        return check(alert.draft(), asked.at())
                .compose(check -> check.problems().isEmpty()
                        ? changes.apply(asked, alert, Life.submit(alert, check.estimate(), asked.by()))
                        : Future.succeededFuture(new ChangeResult.Refused(Refusal.PROBLEMS, check.problems())));
    }

    /** As a submission now would find it. */
    Future<DraftOutlook> check(Draft draft, Instant now) {
        return again(draft.audience())
                .compose(again -> count(draft).map(count -> {
                    List<DraftProblem> problems = new ArrayList<>(
                            DraftCheck.of(draft, count, ports.pack().get(), ports.prompts(), rules.mode(), now));
                    problems.addAll(again);
                    if (onlyAtNight(draft, now)) {
                        problems.add(ONLY_AT_NIGHT);
                    }
                    return new DraftOutlook(Estimates.of(draft, count, rules), problems);
                }));
    }

    /** What sends one alert again is known under that one alone; of one that has people it did not reach, the audience is settled. */
    private Future<List<DraftProblem>> again(Audience audience) {
        return audience instanceof Audience.NotReachedBy missed
                ? ports.store()
                        .find(missed.other())
                        .map(found -> found.flatMap(Submission::first).stream().toList())
                : Future.succeededFuture(List.of());
    }

    private static Optional<DraftProblem> first(Broadcast other) {
        return other.draft().audience() instanceof Audience.NotReachedBy first
                ? Optional.of(new DraftProblem(
                        DraftFault.SENT_AGAIN,
                        "audience.notReachedBy",
                        "That alert sent another one again itself.",
                        "Write " + first.other().value() + ", the first one: whom any of them reached is left out.",
                        List.of(first.other().value())))
                : Optional.empty();
    }

    /** It would begin, send nobody anything, and end. */
    private boolean onlyAtNight(Draft draft, Instant now) {
        return draft.urgentReason().isEmpty()
                && rules.quietHours().cover(draft.startAt().orElse(now), draft.validFor());
    }

    Future<ChangeResult> approve(Changes.Asked asked, String hash, long people) {
        return ports.store()
                .find(asked.id())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new ChangeResult.NotFound())
                        : approve(asked, found.get(), hash, people));
    }

    private Future<ChangeResult> approve(Changes.Asked asked, Broadcast alert, String hash, long people) {
        if (alert.state() != BroadcastState.SUBMITTED) {
            return Future.succeededFuture(ChangeResult.Refused.of(Refusal.WRONG_STATE));
        }
        return count(alert.draft()).compose(now -> {
            // Recordings may have been thrown away, or their words changed, since it was submitted.
            List<DraftProblem> problems = alert.draft().channel() == Channel.VOICE
                    ? ports.prompts().problems(alert.draft().sounds().keySet())
                    : List.of();
            if (!problems.isEmpty()) {
                return Future.succeededFuture(new ChangeResult.Refused(Refusal.PROBLEMS, problems));
            }
            Life.Seen seen = new Life.Seen(hash, people, now.people());
            Move move = Life.approve(alert, seen, rules.mode(), asked.by(), asked.at());
            if (move instanceof Move.Refused refused && refused.why() == Refusal.OWN_WORK) {
                return ports.trail()
                        .append(new AuditEntry(
                                asked.at(),
                                asked.by(),
                                AuditAction.ALERT_APPROVE_REFUSED,
                                asked.id().value(),
                                Map.of()))
                        .map(written -> ChangeResult.Refused.of(Refusal.OWN_WORK));
            }
            return changes.apply(
                    asked,
                    move,
                    Map.of("people", Long.toString(people)),
                    next -> ports.store().approve(alert, next, rules.budget()).map(approved -> result(approved, next)));
        });
    }

    private static ChangeResult result(BroadcastStore.Approved approved, Broadcast next) {
        return switch (approved) {
            case WRITTEN -> new ChangeResult.Done(next);
            case CHANGED_MEANWHILE -> ChangeResult.Refused.of(Refusal.CHANGED_MEANWHILE);
            case OVER_DAY -> ChangeResult.Refused.of(Refusal.DAILY_BUDGET);
            case OVER_MONTH -> ChangeResult.Refused.of(Refusal.MONTHLY_BUDGET);
            case SENT_AGAIN_NOW -> ChangeResult.Refused.of(Refusal.SENT_AGAIN_NOW);
        };
    }

    private Future<AudienceCount> count(Draft draft) {
        return ports.audiences()
                .count(draft.audience(), draft.channel())
                .map(count -> Estimates.allowed(count, rules.prices()));
    }
}
