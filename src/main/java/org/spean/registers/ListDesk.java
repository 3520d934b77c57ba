package org.spean.registers;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.spean.content.AgencyRegister;
import org.spean.registers.RegisterStore.Outcome;

/**
 * The rules by which staff change the list of agencies (issue 4, item 1; decision 30): one person brings it in, a second one who sees
 * what it changes approves it, and a supervisor steps back alone. Each decision names what was seen: when that changed meanwhile, nothing
 * is done. Every future fails only when the store does.
 */
public final class ListDesk {
    private final Function<String, RegisterStore> registersOf;
    private final WaitingLists waiting;
    private final ListLog log;
    private final ListReading worker;
    private final Supplier<String> ids;

    /** What somebody who looks just now sees, and the hash by which they decide. */
    public record Look(Proposal proposal, Optional<AgencyRegister> live, String hash, RegisterChange change) {}

    /**
     * @param registersOf the lists of the live service, for whoever changes them: it tells the audit trail
     * @param ids makes ids that nobody guesses
     */
    public ListDesk(
            Function<String, RegisterStore> registersOf,
            WaitingLists waiting,
            ListLog log,
            ListReading worker,
            Supplier<String> ids) {
        this.registersOf = registersOf;
        this.waiting = waiting;
        this.log = log;
        this.worker = worker;
        this.ids = ids;
    }

    public WaitingLists waiting() {
        return waiting;
    }

    /** To be looked at; what changes a list names who does. */
    public RegisterStore registers() {
        return registersOf.apply(waiting.system());
    }

    /** What a list that waits would change just now; empty when it waits no more. */
    public Future<Optional<Look>> look(String id) {
        return waiting.find(id)
                .compose(found -> found.map(proposal -> registers()
                                .live()
                                .compose(live -> look(proposal, live))
                                .map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Look> look(Proposal proposal, Optional<AgencyRegister> live) {
        return worker.work(() -> new Look(
                proposal,
                live,
                proposal.hash(live.map(AgencyRegister::version)),
                RegisterChange.between(live, proposal.list())));
    }

    /** {@link ListDecision.Waits}, {@link ListDecision.LiveAlready} or {@link ListDecision.TooMany}. */
    public Future<ListDecision> bring(String by, Instant now, AgencyRegister list, List<String> warnings) {
        Proposal proposal = Proposal.of(ids.get(), by, now, list, warnings);
        return registers()
                .version()
                .compose(live -> live.equals(Optional.of(list.version()))
                        ? decided(new ListDecision.LiveAlready())
                        : log.proposed(proposal.head())
                                .compose(told -> waiting.add(proposal))
                                .map(kept -> kept ? new ListDecision.Waits(proposal) : new ListDecision.TooMany()));
    }

    /**
     * @param hash of the {@link Look} that was decided on
     * @param really whether it is right that much is gone
     */
    public Future<ListDecision> approve(String id, String hash, boolean really, String by) {
        return seen(id, look -> {
            Proposal proposal = look.proposal();
            if (proposal.head().by().equals(by)) {
                return decided(new ListDecision.SamePerson());
            }
            if (look.live()
                    .filter(now -> now.version().equals(proposal.head().version()))
                    .isPresent()) {
                return waiting.done(proposal).map(new ListDecision.LiveAlready());
            }
            if (!look.hash().equals(hash)) {
                return decided(new ListDecision.Changed());
            }
            return look.change().isSuspicious() && !really
                    ? decided(new ListDecision.Suspicious(look.change()))
                    : live(look, by);
        });
    }

    private Future<ListDecision> live(Look look, String by) {
        RegisterStore registers = registersOf.apply(by);
        AgencyRegister list = look.proposal().list();
        Optional<String> before = look.live().map(AgencyRegister::version);
        boolean same = look.live().filter(now -> !now.sample()).isPresent()
                && look.change().isNothing();
        Future<Outcome> outcome = same ? registers.renew(list, before) : registers.replace(list, before);
        return outcome.compose(done -> switch (done) {
            case DONE -> waiting.done(look.proposal()).map(new ListDecision.Live(list));
            case CHANGED_MEANWHILE, NO_FORMER -> decided(new ListDecision.Changed());
        });
    }

    /** @param hash of the {@link Look} that was decided on */
    public Future<ListDecision> reject(String id, String hash, String by, Instant now) {
        return seen(id, look -> {
            if (WaitingLists.isFetched(look.proposal())) {
                return decided(new ListDecision.IsFetched());
            }
            if (!look.hash().equals(hash)) {
                return decided(new ListDecision.Changed());
            }
            return log.rejected(look.proposal().head(), by, now)
                    .compose(told -> waiting.done(look.proposal()))
                    .map(new ListDecision.Rejected(look.proposal()));
        });
    }

    /** @param live version of the live list that was seen */
    public Future<ListDecision> rollBack(String live, String by) {
        RegisterStore registers = registersOf.apply(by);
        return registers
                .version()
                .compose(now -> now.equals(Optional.of(live))
                        ? registers.rollBack(live).compose(done -> switch (done) {
                            case DONE ->
                                registers
                                        .live()
                                        .map(list -> list.<ListDecision>map(ListDecision.Live::new)
                                                .orElseGet(ListDecision.Changed::new));
                            case CHANGED_MEANWHILE -> decided(new ListDecision.Changed());
                            case NO_FORMER -> decided(new ListDecision.NoneBefore());
                        })
                        : decided(new ListDecision.Changed()));
    }

    private Future<ListDecision> seen(String id, Function<Look, Future<ListDecision>> decide) {
        return look(id).compose(look -> look.map(decide).orElseGet(() -> decided(new ListDecision.NoSuch())));
    }

    private static Future<ListDecision> decided(ListDecision decision) {
        return Future.succeededFuture(decision);
    }
}
