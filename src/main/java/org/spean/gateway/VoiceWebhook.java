package org.spean.gateway;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spean.conversation.Answer;
import org.spean.conversation.Arrival;
import org.spean.conversation.Conversations;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.metrics.WebhookOutcome;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;

/**
 * One request of a call: the first ring, or a key. The step token {@code n} in the URL makes it one event with its CallSid, so
 * that a doubled, parallel or late webhook gets the same bytes and plays one step (design section 4, one call).
 */
final class VoiceWebhook implements Webhook {
    /** More steps than a call of ten minutes can have. */
    static final int MOST_STEPS = 999;

    /** So long a call may hear the safety answer again and again, as a call may be in the menu (issue 3, item 8). */
    private static final Duration LONGEST_SAFETY = Duration.ofMinutes(10);

    private final String gateway;
    private final Conversations conversations;
    private final Callers callers;
    private final VoiceRenderer renderer;
    private final ClosedLine closed;
    private final InstantSource clock;
    private final CallNews news;
    private final Function<Form, Input> first;

    /** The first ring and keys. */
    VoiceWebhook(
            String gateway,
            Conversations conversations,
            Callers callers,
            VoiceRenderer renderer,
            ClosedLine closed,
            InstantSource clock) {
        this(gateway, conversations, callers, renderer, closed, clock, KeyNews::read, form -> new Input.Called());
    }

    private VoiceWebhook(
            String gateway,
            Conversations conversations,
            Callers callers,
            VoiceRenderer renderer,
            ClosedLine closed,
            InstantSource clock,
            CallNews news,
            Function<Form, Input> first) {
        this.gateway = gateway;
        this.conversations = conversations;
        this.callers = callers;
        this.renderer = renderer;
        this.closed = closed;
        this.clock = clock;
        this.news = news;
        this.first = first;
    }

    /** The same for another kind of request. */
    VoiceWebhook hearing(CallNews other) {
        return new VoiceWebhook(gateway, conversations, callers, renderer, closed, clock, other, first);
    }

    /** The same for another kind of call: what its first request means. */
    VoiceWebhook beginning(Function<Form, Input> other) {
        return new VoiceWebhook(gateway, conversations, callers, renderer, closed, clock, news, other);
    }

    /** Plays a first request of {@code caller} without saying anything; the form is complete. */
    Future<Answer.Kind> play(Form form, PhoneNumber caller, Input input) {
        String sid = form.only("CallSid").orElse("");
        return conversations
                .answer(arrival(form, sid, caller, VoiceStep.RING, input))
                .map(Answer::kind);
    }

    /** Who is at the other end: whom we called, or who called us; empty when that is ourselves. */
    Optional<PhoneNumber> person(Form form) {
        return callers.person(form);
    }

    /** Whether callers hear help numbers only. */
    boolean isClosed() {
        return closed.isClosed();
    }

    /** Both platforms say so, and sign it. */
    static boolean weCalled(Form form) {
        return form.only("Direction").filter("outbound-api"::equals).isPresent();
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        Optional<Integer> step = VoiceStep.of(query);
        if (step.isEmpty() || !complete(form)) {
            return Future.succeededFuture(Answered.BAD_REQUEST);
        }
        String sid = form.only("CallSid").orElse("");
        Optional<PhoneNumber> caller = person(form);
        if (caller.isEmpty()) {
            return Future.succeededFuture(Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.SILENT));
        }
        if (step.get() == VoiceStep.RING && closed.isClosed()) {
            return Future.succeededFuture(
                    closing(arrival(form, sid, caller.get(), VoiceStep.RING, new Input.Called())));
        }
        Future<Input> input = step.get() == VoiceStep.RING
                ? Future.succeededFuture(first.apply(form))
                : news.read(form, query, sid, step.get());
        return input.compose(heard -> {
            Arrival arrival = arrival(form, sid, caller.get(), step.get(), heard);
            boolean quiet = VoiceStep.isUnconfirmed(form, "?" + query);
            return conversations
                    .answer(arrival)
                    .map(answer -> answered(arrival, answer, step.get() + 1, quiet, "?" + query));
        });
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return VoiceStep.isUnconfirmed(form, "?" + query)
                ? silentEnd()
                : safety(form, VoiceStep.FIRST_AFTER_FAULT, "?" + query);
    }

    /** Where nobody knows who listens, and the conversation cannot be had, nothing is said: not even the safety answer. */
    static Answered silentEnd() {
        return Answered.twiml(VoiceRenderer.hangUp(), WebhookOutcome.SAFETY);
    }

    /** The safety answer from memory; the call goes on with step {@code next}. */
    Answered safety(Form form, int next) {
        return safety(form, next, form.only("ErrorUrl").orElse(""));
    }

    private Answered safety(Form form, int next, String address) {
        if (!complete(form)) {
            return Answered.BAD_REQUEST;
        }
        String sid = form.only("CallSid").orElse("");
        return person(form)
                .map(caller -> arrival(form, sid, caller, next, new Input.Silence()))
                .map(arrival -> closed.isClosed()
                        ? closing(arrival)
                        : answered(arrival, conversations.safety(arrival), next, false, address))
                .orElse(Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.SILENT));
    }

    /**
     * As {@link #safety}, and what the failed step brought is kept: 9 pressed there is danger all the same.
     *
     * @param failed the step that failed
     */
    Future<Answered> keeping(Form form, int failed, Input brought) {
        String address = form.only("ErrorUrl").orElse("");
        int next = VoiceStep.after(address);
        Optional<PhoneNumber> caller = complete(form) && !closed.isClosed() ? person(form) : Optional.empty();
        if (caller.isEmpty()) {
            return Future.succeededFuture(safety(form, next));
        }
        Arrival arrival = arrival(form, form.only("CallSid").orElse(""), caller.get(), failed, brought);
        return conversations.answerFromMemory(arrival).map(answer -> answered(arrival, answer, next, false, address));
    }

    /**
     * An answer without words (one that left otherwise, a replay after its day) is no answer to a caller.
     *
     * @param quiet whether we called and nobody knows who listens
     * @param address of the request, which tells since when the call hears nothing but the safety answer
     */
    private Answered answered(Arrival arrival, Answer answer, int next, boolean quiet, String address) {
        Answer spoken = answer.replies().isEmpty() ? conversations.safety(arrival) : answer;
        if (quiet && spoken.kind() == Answer.Kind.SAFETY) {
            return silentEnd();
        }
        WebhookOutcome outcome = switch (spoken.kind()) {
            case NEW -> WebhookOutcome.ANSWERED;
            case REPEATED -> WebhookOutcome.REPEATED;
            case SILENCE -> WebhookOutcome.SILENT;
            case SAFETY -> WebhookOutcome.SAFETY;
        };
        if (!quiet && next == VoiceStep.RING + 1 && endsWithoutAWord(spoken.replies())) {
            return Answered.twiml(VoiceRenderer.reject(), WebhookOutcome.SILENT);
        }
        int following = Math.min(next, MOST_STEPS);
        String xml = spoken.kind() == Answer.Kind.SAFETY
                ? safety(spoken.replies(), following, VoiceStep.safetySince(address), arrival.at())
                : renderer.render(spoken.replies(), following);
        return Answered.twiml(xml, outcome);
    }

    /** The numbers once more; after ten minutes of them the call ends, for without a store nothing else would end it. */
    private String safety(List<Reply> replies, int next, Optional<Instant> since, Instant now) {
        boolean last =
                since.filter(first -> !first.plus(LONGEST_SAFETY).isAfter(now)).isPresent();
        return last
                ? renderer.render(replies.stream().map(VoiceWebhook::last).toList(), next)
                : renderer.render(replies, next, VoiceStep.withSafetySince(since.orElse(now)));
    }

    private static Reply last(Reply reply) {
        return switch (reply) {
            case Reply.Message message -> message;
            case Reply.Spoken spoken -> new Reply.Spoken(spoken.pieces(), new Reply.Then.HangUp());
        };
    }

    private static boolean endsWithoutAWord(List<Reply> replies) {
        return replies.equals(List.of(new Reply.Spoken(List.of(), new Reply.Then.HangUp())));
    }

    /** Help numbers from memory, and the end: nothing is stored of a call that gets no menu. */
    private Answered closing(Arrival arrival) {
        List<Reply> replies = closed.instead(conversations.safety(arrival).replies());
        return Answered.twiml(renderer.render(replies, VoiceStep.FIRST_AFTER_FAULT), WebhookOutcome.SAFETY);
    }

    static boolean complete(Form form) {
        return form.only("CallSid")
                        .filter(sid -> !sid.isEmpty() && sid.indexOf(':') < 0)
                        .map(sid -> Arrival.callEvent(sid, MOST_STEPS))
                        .filter(EventId::fits)
                        .isPresent()
                && form.only("From").isPresent()
                && form.only("To").filter(to -> !to.isBlank()).isPresent()
                && form.count("Digits") <= 1;
    }

    private Arrival arrival(Form form, String sid, PhoneNumber caller, int step, Input input) {
        return new Arrival(
                gateway,
                form.only(weCalled(form) ? "From" : "To").orElse(""),
                new EventId(Arrival.callEvent(sid, step)),
                caller,
                Channel.VOICE,
                input,
                clock.instant());
    }
}
