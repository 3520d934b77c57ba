package org.spean.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.spean.registers.FetchStore;
import org.spean.registers.Fetched;
import org.spean.registers.Proposal;
import org.spean.registers.ProposalStore;
import org.spean.registers.RegisterStore;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/**
 * Where lists of agencies lie, and what is done with them.
 *
 * @param registersOf the lists of the live service, for whoever would change them: it tells the audit trail
 * @param fetches what is known of the published list, if one is set
 * @param ids makes ids that nobody guesses
 */
public record AgencyListPorts(
        Function<String, RegisterStore> registersOf,
        ProposalStore proposals,
        Optional<FetchStore> fetches,
        ListReading reading,
        AuditTrail trail,
        Supplier<String> ids) {
    /** The list that was fetched waits under this id: there is one at most. */
    static final String FETCHED = "fetched";

    RegisterStore registers() {
        return registersOf.apply(AuditEntry.SYSTEM);
    }

    /** A list that waits, brought in by somebody or fetched. */
    Future<Optional<Proposal>> find(String id) {
        return id.equals(FETCHED) ? fetched() : proposals.find(id);
    }

    /** Everything that waits. */
    Future<List<Proposal.Head>> waiting() {
        return proposals
                .waiting()
                .compose(brought -> fetched()
                        .map(fetched -> java.util.stream.Stream.concat(
                                        fetched.map(Proposal::head).stream(), brought.stream())
                                .toList()));
    }

    /** It waits no more. */
    Future<Void> done(Proposal proposal) {
        return proposal.head().id().equals(FETCHED)
                ? fetches.map(store -> store.taken(proposal.head().version())).orElseGet(Future::succeededFuture)
                : proposals.drop(proposal.head().id()).mapEmpty();
    }

    private Future<Optional<Proposal>> fetched() {
        return fetches.map(store -> store.last().map(last -> last.flatMap(AgencyListPorts::proposal)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Optional<Proposal> proposal(Fetched known) {
        return known.waiting()
                .map(list -> Proposal.of(FETCHED, AuditEntry.SYSTEM, known.looked(), list, known.problems()));
    }
}
