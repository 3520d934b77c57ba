package org.spean.registers;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Keeps lists that wait for a second person, each for 30 days. Every future has a time limit and fails only when the store does. */
public interface ProposalStore {
    /** So many may wait at once. */
    int MOST = 10;

    /** False when {@link #MOST} wait already: nothing was kept. */
    Future<Boolean> add(Proposal proposal);

    /** What waits, newest first. */
    Future<List<Proposal.Head>> waiting();

    /** Empty when it was decided, lapsed, or never was. */
    Future<Optional<Proposal>> find(String id);

    /** Forgets it; whether it was there. */
    Future<Boolean> drop(String id);
}
