package org.spean.gateway;

import org.spean.model.PhoneNumber;

/** Who a text or call claims to come from. */
public sealed interface Sender {
    /** Somebody who can be answered. */
    record Person(PhoneNumber number) implements Sender {}

    /** Gets no automatic answer: it would loop, cost, or reach nobody (contract, "Loop and flood guard"). */
    record NoReply(Kind kind) implements Sender {}

    /** Why there is no answer. */
    enum Kind {
        /** One of our own senders. */
        OWN,
        SHORT_CODE,
        /** A name such as a bank's. */
        LETTERS,
        /** Withheld: the word or the stand-in number of the platform, or nothing. */
        ANONYMOUS,
        SIP,
        /** {@code whatsapp:} and the like. */
        OTHER_CHANNEL,
        UNREADABLE
    }
}
