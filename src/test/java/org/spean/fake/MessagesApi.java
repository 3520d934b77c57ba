package org.spean.fake;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** {@code Messages.json}: send, list, look at one (twilio-and-somleng.md sections 4.1 and 4.4). */
final class MessagesApi {
    private static final int LONGEST = 1600;
    private static final Pattern RECEIVER = Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,6}");

    private final Gateway gateway;
    private final Receipts receipts;
    private final MessageJson json;

    MessagesApi(Gateway gateway, Callbacks callbacks) {
        this.gateway = gateway;
        this.receipts = new Receipts(gateway, callbacks);
        this.json = new MessageJson(gateway);
    }

    /** @param random of this message */
    Reply create(Fields fields, SplittableRandom random) {
        String to = fields.get("To");
        String from = fields.get("From").isEmpty() ? fields.get("MessagingServiceSid") : fields.get("From");
        String body = fields.get("Body");
        String callback = fields.get("StatusCallback");
        if (to.isEmpty()) {
            return refused(21604, "A 'To' phone number is required.");
        }
        if (!RECEIVER.matcher(to).matches()) {
            return refused(21211, "Invalid 'To' Phone Number: " + to);
        }
        if (from.isEmpty()) {
            return refused(21603, "A 'From' phone number is required.");
        }
        if (body.isEmpty()) {
            return refused(21602, "Message body is required.");
        }
        if (body.length() > LONGEST) {
            return refused(21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        if (!callback.isEmpty() && !Callbacks.fits(callback)) {
            return refused(21609, "The 'StatusCallback' URL is not a valid URL.");
        }
        Journal journal = gateway.journal();
        String sender = journal.shared(from);
        String text = journal.shared(body);
        Accepted message = journal.accept(
                number -> new Accepted(number, gateway.sid("SM", number), to, sender, text, callback, gateway.now()));
        gateway.witness().message(message);
        ReceiptPlan plan = ReceiptPlan.draw(gateway.switches(), gateway.dialect(), random);
        return new Reply(201, json.of(message), plan.early(), () -> receipts.send(message, plan));
    }

    Reply one(String sid) {
        return gateway.dialect().number(sid).stream()
                .boxed()
                .flatMap(number -> gateway.journal().at(number).stream())
                .filter(message -> message.sid().equals(sid))
                .findFirst()
                .map(message -> Reply.of(200, json.of(message)))
                .orElseGet(() -> Reply.error(gateway.dialect(), 404, 20404, "The requested resource was not found"));
    }

    /** Newest first. */
    Reply list(MessageQuery query) {
        OptionalLong before = query.token().isEmpty()
                ? OptionalLong.empty()
                : gateway.dialect().number(query.token());
        List<Accepted> some = query.to().isEmpty()
                ? gateway.journal().messages()
                : gateway.journal().to(query.to());
        List<Accepted> page = some.reversed().stream()
                .filter(message -> before.isEmpty() || message.number() < before.getAsLong())
                .filter(query::fits)
                .limit(query.size() + 1L)
                .toList();
        boolean more = page.size() > query.size();
        List<Accepted> shown = more ? page.subList(0, query.size()) : page;
        String next =
                more ? gateway.path("Messages") + query.next(shown.getLast().sid()) : null;
        return Reply.of(200, json.page(shown, query.page(), query.size(), next));
    }

    private Reply refused(int code, String message) {
        return Reply.error(gateway.dialect(), 400, code, message);
    }
}
