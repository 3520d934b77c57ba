package org.spean.conversation;

import io.vertx.core.Future;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/** What is kept about a person beyond one conversation. */
public interface ContactStore {
    /** The pseudonym of a number: pure, fast, the same on every instance with the same keys. */
    ContactId idOf(PhoneNumber number);

    /**
     * Erases everything about the person (session, preferences, subscriptions, the link from cases, waiting messages) except
     * the opt-out mark. Completes with whether anything was known.
     */
    Future<Boolean> erase(PhoneNumber number);
}
