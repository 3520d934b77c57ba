package org.spean.broadcast;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One alert as it stands. Changes only by {@link BroadcastStore#change}, which refuses who has seen an older version.
 *
 * @param version counts the changes, from 1
 * @param hands ids of everybody who wrote, edited or submitted it: none of them may approve it
 * @param hash of what was submitted; empty before
 * @param estimate made at submission; empty before
 * @param approvedBy empty before
 * @param startedAt when its first message could leave; empty before
 * @param reason why it was rejected, cancelled or paused, in words for staff; empty without one
 * @param round how often it was approved: people written down for an earlier approval count no more
 */
public record Broadcast(
        BroadcastId id,
        long version,
        BroadcastState state,
        Draft draft,
        String createdBy,
        Instant createdAt,
        Set<String> hands,
        Optional<String> submittedBy,
        Optional<String> hash,
        Optional<Estimate> estimate,
        Optional<String> approvedBy,
        Optional<Instant> approvedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> reason,
        int round) {
    public Broadcast {
        hands = Set.copyOf(hands);
    }
}
