package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.spean.model.Language;

/** Keeps the people on shift for the callers who ask for a person: one caller at a time each. Every future has a time limit. */
public interface Desk {
    /**
     * Keeps people for a step of a call. The same call and step again names the same people. A later step gives back whom an
     * earlier one held, and never names anybody this call has tried before.
     *
     * @param call the CallSid
     * @param step the step token of the request
     * @param language whom to prefer
     * @return ids of staff to ring, in ringing order; empty when nobody is on shift or free
     */
    Future<List<String>> reserve(String call, int step, Language language, Instant now);

    /** Gives back everybody the call holds. Harmless when it holds nobody. */
    Future<Void> release(String call, Instant now);
}
