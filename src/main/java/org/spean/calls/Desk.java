package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Keeps the people on shift for the callers who ask for a person: one caller at a time each. Every future has a time limit. */
public interface Desk {
    /**
     * Keeps people for a step of a call. The same call and step again names the same people. A later step gives back whom an
     * earlier one held, and never names anybody this call has tried before.
     *
     * @param call the CallSid
     * @param step the step token of the request
     * @param language whom to prefer
     * @param caller whose own phone never rings: one of us who calls the line is not put through to themselves
     * @return ids of staff to ring, in ringing order; empty when nobody is on shift or free
     */
    Future<List<String>> reserve(String call, int step, Language language, PhoneNumber caller, Instant now);

    /**
     * Gives back everybody the call holds. Harmless when it holds nobody. What fails, here and in the two below, is done again
     * before the next reservation and with {@link #catchUp}.
     */
    Future<Void> release(String call, Instant now);

    /** The call has ended: gives back everybody, and keeps nobody for a request of it that comes late. */
    Future<Void> over(String call, Instant now);

    /** Nobody waited for the answer to this {@link #reserve}: gives back whom it keeps, also if it is still to come. */
    Future<Void> forget(String call, int step, Instant now);

    /** Gives back whoever could not be given back at once. Costs nothing when there is nobody, as nearly always. */
    Future<Void> catchUp(Instant now);
}
