package org.spean.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** The platform's words for what became of a text, the same in receipts and in its list. */
final class SmsStates {
    /** Initial states bring no callback or no news; "read" comes after delivered (twilio-and-somleng.md section 1.5). */
    private static final Map<String, Receipt> RECEIPTS = Map.of(
            "queued", Receipt.QUEUED,
            "accepted", Receipt.QUEUED,
            "sending", Receipt.QUEUED,
            "sent", Receipt.SENT,
            "delivered", Receipt.DELIVERED,
            "read", Receipt.DELIVERED,
            "undelivered", Receipt.UNDELIVERED,
            "failed", Receipt.FAILED,
            "canceled", Receipt.FAILED);

    private static final Pattern CODE = Pattern.compile("[0-9]{1,6}");

    private SmsStates() {}

    /** Empty for a state that we do not know. */
    static Optional<Receipt> receipt(String state) {
        return Optional.ofNullable(RECEIPTS.get(state));
    }

    /** With what the code means. @param code as the platform wrote it */
    static ReceiptNews news(Receipt receipt, String code) {
        String known = code(code);
        return new ReceiptNews(
                receipt, known, mark(known), TwilioFailures.policy(known).flatMap(TwilioFailures.Policy::afterReceipt));
    }

    /** The code as it may be kept; empty for none. */
    private static String code(String code) {
        return !code.isEmpty() && CODE.matcher(code).matches() && !code.equals("0") ? code : "";
    }

    /** A code that says "later" says nothing for good about the number. */
    private static Mark mark(String code) {
        return TwilioFailures.policy(code)
                .filter(policy -> !policy.retry())
                .map(TwilioFailures.Policy::mark)
                .orElse(Mark.NOTHING);
    }
}
