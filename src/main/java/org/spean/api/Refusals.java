package org.spean.api;

import java.util.List;
import java.util.Optional;
import org.spean.api.Trouble.Fault;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Refusal;

/** Why an alert was not changed, and what to do, for whoever asked. */
final class Refusals {
    static final Trouble NO_SUCH = Trouble.missing("There is no alert of this id. GET /broadcasts lists them.");

    private Refusals() {}

    /** @param now the state it is in; empty for a new one */
    static Trouble of(ChangeResult.Refused refused, Optional<BroadcastState> now) {
        return switch (refused.why()) {
            case WRONG_STATE ->
                conflict(
                        refused.why(),
                        "Its state does not allow this",
                        now.map(Refusals::state).orElse("Read it again."));
            case CHANGED_MEANWHILE ->
                conflict(
                        refused.why(),
                        "Somebody else was first",
                        "It was changed at the same moment. Read it again before you go on.");
            case OWN_WORK ->
                Trouble.of(
                        403,
                        Words.word(refused.why()),
                        "It takes two people",
                        "Whoever wrote, edited or submitted it cannot approve it. Ask another approver.");
            case OTHER_HASH ->
                conflict(
                        refused.why(),
                        "This is not what was submitted",
                        "The hash is another one: it was changed after you read it. Read it again and send the hash you find there.");
            case OTHER_PEOPLE ->
                conflict(
                        refused.why(),
                        "The number of people does not fit",
                        "Send people as its estimate says. If you did, the audience has changed since: have it edited and submitted"
                                + " again, and read the new estimate.");
            case PROBLEMS -> Trouble.faults(faults(refused));
            case MISSED ->
                conflict(
                        refused.why(),
                        "Its start is over",
                        "It should have started more than 10 minutes ago, so it does not start by itself. Edit it with a new"
                                + " startAt, or without one, and submit it again.");
            case TRAINING ->
                conflict(
                        refused.why(),
                        "Training and live do not mix",
                        "It was written in the other mode and can never go out in this one. Write it anew.");
            case DAILY_BUDGET ->
                conflict(
                        refused.why(),
                        "It costs more than is left for today",
                        "Choose fewer people or a shorter text, wait for tomorrow, or have the budget raised in the settings.");
            case MONTHLY_BUDGET ->
                conflict(
                        refused.why(),
                        "It costs more than is left for this month",
                        "Choose fewer people or a shorter text, or have the budget raised in the settings.");
            case SENT_AGAIN_NOW ->
                conflict(
                        refused.why(),
                        "The same one is being sent again already",
                        "Another alert that goes to those it did not reach is not over. When it is, have this one edited and"
                                + " submitted again: whom the other one reached is left out.");
            case NO_REASON -> Trouble.faults(List.of(new Fault("reason", "Say why, in at most 500 letters.")));
        };
    }

    private static List<Fault> faults(ChangeResult.Refused refused) {
        return refused.problems().stream()
                .map(problem -> new Fault(problem.field(), problem.what() + " " + problem.todo()))
                .toList();
    }

    private static String state(BroadcastState now) {
        return "It is " + now.word() + " now. "
                + switch (now) {
                    case DRAFT -> "A draft can be edited, submitted, rejected or cancelled.";
                    case SUBMITTED ->
                        "It waits for another person, who can approve or reject it. It can be edited or cancelled.";
                    case APPROVED, SCHEDULED ->
                        "It is approved already. It can be edited, paused, rejected or cancelled.";
                    case SENDING -> "It can be paused, rejected, cancelled or corrected.";
                    case PAUSED -> "It can be resumed, rejected or cancelled; edited only if it had not begun.";
                    case FINISHED, CANCELLED, REJECTED ->
                        "Nothing changes that. If it went out, correction or resend makes a new one from it.";
                };
    }

    private static Trouble conflict(Refusal why, String title, String detail) {
        return Trouble.of(409, Words.word(why), title, detail);
    }
}
