package org.spean.registers;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lists of agencies that wait for a second person: those that somebody brought in, and the one that was fetched.
 *
 * @param fetches what is known of the published list, if one is set
 * @param system who brings in a list that was fetched: nobody's id
 */
public record WaitingLists(ProposalStore proposals, Optional<FetchStore> fetches, String system) {
    /** The list that was fetched waits under this id: there is one at most. */
    public static final String FETCHED = "fetched";

    /** One of them. */
    public Future<Optional<Proposal>> find(String id) {
        return id.equals(FETCHED) ? fetched() : proposals.find(id);
    }

    /** Everything that waits. */
    public Future<List<Proposal.Head>> all() {
        return proposals
                .waiting()
                .compose(brought -> fetched()
                        .map(fetched -> Stream.concat(fetched.map(Proposal::head).stream(), brought.stream())
                                .toList()));
    }

    /** Whether it is kept; false when too many wait. */
    Future<Boolean> add(Proposal proposal) {
        return proposals.add(proposal);
    }

    /** It waits no more. */
    Future<Void> done(Proposal proposal) {
        return isFetched(proposal)
                ? fetches.map(store -> store.taken(proposal.head().version())).orElseGet(Future::succeededFuture)
                : proposals.drop(proposal.head().id()).mapEmpty();
    }

    static boolean isFetched(Proposal proposal) {
        return proposal.head().id().equals(FETCHED);
    }

    private Future<Optional<Proposal>> fetched() {
        return fetches.map(store -> store.last().map(last -> last.flatMap(this::proposal)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Optional<Proposal> proposal(Fetched known) {
        return known.waiting().map(list -> Proposal.of(FETCHED, system, known.looked(), list, known.problems()));
    }
}
