package org.spean.gateway;

import org.spean.model.PhoneNumber;

/** Who a text claims to come from. */
sealed interface Sender {
    /** A number we may answer. */
    record Person(PhoneNumber number) implements Sender {}

    /** Ourselves, letters, a short code, nobody: an automatic answer would loop or go nowhere. */
    record NoReply() implements Sender {}
}
