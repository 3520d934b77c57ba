package org.spean.fake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be made worse. A share is a part of 1 of all messages; shares of one {@link Kind} exclude each other, so
 * together they are at most 1.
 */
public enum Switch {
    LATENCY_MILLIS(Kind.NUMBER, 0, "wait before an answer"),
    JITTER_MILLIS(Kind.NUMBER, 0, "up to this much more, by chance"),
    PER_SECOND(Kind.NUMBER, 0, "messages and calls taken a second, more get 429; 0: any number"),
    RETRY_AFTER_SECONDS(Kind.NUMBER, 1, "what a 429 asks to wait"),
    REVOKED(Kind.NUMBER, 0, "1: the credentials are worth nothing, 401 with code 20003"),

    MUTE(Kind.ANSWER_SHARE, 0, "not accepted, never answered"),
    DROP_BEFORE_ACCEPT(Kind.ANSWER_SHARE, 0, "not accepted, the connection ends without an answer"),
    DROP_AFTER_ACCEPT(Kind.ANSWER_SHARE, 0, "accepted, the connection ends without an answer: the lossy gateway"),
    TOO_MANY(Kind.ANSWER_SHARE, 0, "not accepted, 429 with Retry-After"),
    SERVER_ERROR(Kind.ANSWER_SHARE, 0, "not accepted, 500, 502, 503 or 504"),
    ERROR_AFTER_ACCEPT(Kind.ANSWER_SHARE, 0, "accepted, and yet 500"),
    BAD_JSON(Kind.ANSWER_SHARE, 0, "accepted, 201 with half an object"),
    REFUSED(Kind.ANSWER_SHARE, 0, "not accepted, 400 with refusalCode"),
    REFUSAL_CODE(Kind.NUMBER, 21610, "the code of what is refused"),

    UNDELIVERED(Kind.END_SHARE, 0, "accepted, sent, and then undelivered"),
    FAILED(Kind.END_SHARE, 0, "accepted, and then failed"),
    ERROR_CODE(Kind.NUMBER, 0, "why, e.g. 30003; 0: one of 30003, 30005, 30006, 30008 by chance"),

    RECEIPT_DELAY_MILLIS(Kind.NUMBER, 0, "wait before each receipt, and before a call is taken"),
    RECEIPT_TRIES(Kind.NUMBER, 2, "tries of a receipt when nobody takes the connection"),
    NO_RECEIPTS(Kind.RECEIPT_SHARE, 0, "messages without any receipt"),
    DUPLICATE_RECEIPTS(Kind.SHARE, 0, "messages of which each receipt comes twice"),
    REORDERED_RECEIPTS(Kind.SHARE, 0, "messages whose last receipt comes first"),
    EARLY_RECEIPTS(Kind.SHARE, 0, "messages whose receipts come before the answer to the POST"),

    NO_ANSWER(Kind.CALL_SHARE, 0, "calls that nobody takes"),
    BUSY(Kind.CALL_SHARE, 0, "calls to a busy line"),
    MACHINE(Kind.CALL_SHARE, 0, "calls that a mailbox takes");

    /** What a value is, and which shares exclude each other. */
    enum Kind {
        NUMBER,
        SHARE,
        ANSWER_SHARE,
        END_SHARE,
        RECEIPT_SHARE,
        CALL_SHARE
    }

    private final String label;
    private final Kind kind;
    private final double initial;
    private final String meaning;

    Switch(Kind kind, double initial, String meaning) {
        this.kind = kind;
        this.initial = initial;
        this.meaning = meaning;
        this.label = camelCase(name());
    }

    /** As in JSON and on the command line, e.g. {@code dropAfterAccept}. */
    public String label() {
        return label;
    }

    /** One line for a person. */
    public String meaning() {
        return (kind == Kind.NUMBER ? "" : "share: ") + meaning;
    }

    Kind kind() {
        return kind;
    }

    double initial() {
        return initial;
    }

    static Optional<Switch> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
