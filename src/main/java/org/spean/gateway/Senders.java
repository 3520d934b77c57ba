package org.spean.gateway;

import java.util.Set;
import org.spean.model.PhoneNumber;

/** Temporary. */
final class Senders {
    private final Set<String> own;

    Senders(Set<String> own) {
        this.own = own;
    }

    Sender of(String from) {
        if (own.contains(from)) {
            return new Sender.NoReply();
        }
        return PhoneNumber.ofE164(from).<Sender>map(Sender.Person::new).orElseGet(Sender.NoReply::new);
    }
}
