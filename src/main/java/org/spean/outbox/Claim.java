package org.spean.outbox;

import java.time.Instant;
import org.spean.model.ContactId;

/**
 * A message in somebody's hand: leased, not begun. Who vanishes with it has not sent it.
 *
 * @param gateway the gateway it leaves by
 * @param hand whose; a name for this one claim, never used again
 * @param leaseEnd from then on others may have it
 * @param waits how often it went back because its gateway took nothing
 */
public record Claim(MessageId id, ContactId contact, String gateway, String hand, Instant leaseEnd, int waits) {}
