package org.spean.gateway;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.spean.conversation.Answer;
import org.spean.conversation.Arrival;
import org.spean.conversation.Conversations;
import org.spean.dialogue.Input;
import org.spean.dialogue.Input.AnsweredByPlatform;
import org.spean.metrics.MessageDirection;
import org.spean.metrics.MessageStatus;
import org.spean.metrics.Meters;
import org.spean.metrics.WebhookOutcome;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;

/** An incoming text: from form to {@link Arrival}, from {@link Answer} to TwiML. */
final class SmsWebhook implements Webhook {
    private final String gateway;
    private final Conversations conversations;
    private final PhoneNumbers numbers;
    private final InstantSource clock;
    private final Meters meters;

    SmsWebhook(String gateway, Conversations conversations, PhoneNumbers numbers, InstantSource clock, Meters meters) {
        this.gateway = gateway;
        this.conversations = conversations;
        this.numbers = numbers;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Future<Answered> answer(Form form, String query) {
        return answer(form, conversations::answer);
    }

    /** Answers in another way than the usual one. */
    Future<Answered> answer(Form form, Function<Arrival, Future<Answer>> how) {
        if (!complete(form)) {
            return Future.succeededFuture(Answered.BAD_REQUEST);
        }
        meters.message(MessageDirection.IN, MessageStatus.RECEIVED);
        Optional<Arrival> arrival = arrival(form);
        if (arrival.isEmpty()) {
            return Future.succeededFuture(Answered.twiml(TwimlRenderer.NOTHING, WebhookOutcome.SILENT));
        }
        return how.apply(arrival.get()).map(this::answered);
    }

    @Override
    public Answered whenBroken(Form form, String query) {
        return complete(form)
                ? arrival(form)
                        .map(conversations::safety)
                        .map(this::answered)
                        .orElse(Answered.twiml(TwimlRenderer.NOTHING, WebhookOutcome.SILENT))
                : Answered.BAD_REQUEST;
    }

    private Answered answered(Answer answer) {
        answer.replies().forEach(reply -> meters.message(MessageDirection.OUT, MessageStatus.REPLIED));
        WebhookOutcome outcome = switch (answer.kind()) {
            case NEW -> WebhookOutcome.ANSWERED;
            case REPEATED -> WebhookOutcome.REPEATED;
            case SILENCE -> WebhookOutcome.SILENT;
            case SAFETY -> WebhookOutcome.SAFETY;
        };
        return Answered.twiml(TwimlRenderer.sms(answer.replies()), outcome);
    }

    /** Required once each, and non-empty but for From (contract, public port). */
    private static boolean complete(Form form) {
        return form.only("MessageSid")
                        .filter(sid -> !sid.isEmpty())
                        .map(SmsWebhook::event)
                        .filter(EventId::fits)
                        .isPresent()
                && form.only("From").isPresent()
                && form.only("To").filter(to -> !to.isBlank()).isPresent()
                && form.count("Body") <= 1;
    }

    /** A text and a call must never share an event. */
    private static String event(String messageSid) {
        return "sms:" + messageSid;
    }

    /** Empty when an automatic answer must not go there: our own sender, letters, a short code, no number at all. */
    private Optional<Arrival> arrival(Form form) {
        String from = form.only("From").orElse("");
        return switch (numbers.sender(from)) {
            case Sender.NoReply noReply -> Optional.empty();
            case Sender.Person person -> Optional.of(arrival(form, person.number()));
        };
    }

    private Arrival arrival(Form form, PhoneNumber from) {
        return new Arrival(
                gateway,
                form.only("To").orElse(""),
                new EventId(event(form.only("MessageSid").orElse(""))),
                from,
                Channel.SMS,
                input(form),
                clock.instant());
    }

    private static Input input(Form form) {
        Optional<AnsweredByPlatform.Kind> platform = form.only("OptOutType").flatMap(SmsWebhook::kind);
        return platform.<Input>map(AnsweredByPlatform::new)
                .orElseGet(() -> new Input.Words(form.only("Body").orElse("")));
    }

    private static Optional<AnsweredByPlatform.Kind> kind(String optOutType) {
        return switch (optOutType) {
            case "STOP" -> Optional.of(AnsweredByPlatform.Kind.STOP);
            case "START" -> Optional.of(AnsweredByPlatform.Kind.START);
            case "HELP" -> Optional.of(AnsweredByPlatform.Kind.HELP);
            default -> Optional.empty();
        };
    }
}
