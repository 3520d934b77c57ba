package org.spean.app;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.content.AgencyRegister;
import org.spean.model.PhnomPenh;
import org.spean.redis.RedisProposalStore;
import org.spean.redis.RedisRegisterStore;
import org.spean.registers.FetchStore;
import org.spean.registers.Fetched;
import org.spean.registers.Proposal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code agencies show}: which list is live, which one was before, and what waits. */
@Command(
        name = "show",
        description = "Which list is live, which one was before, and what waits.",
        mixinStandardHelpOptions = true)
final class AgenciesShow implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @ParentCommand
    private Agencies agencies = new Agencies();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return agencies.with(spec, (store, settings) -> {
            RedisRegisterStore registers = new RedisRegisterStore(store.link());
            Optional<AgencyRegister> live = Staff.get(registers.live());
            PrintWriter out = spec.commandLine().getOut();
            out.println("live: " + live.map(AgenciesShow::inOneLine).orElse("no list"));
            out.println("before: "
                    + Staff.get(registers.former()).map(AgenciesShow::inOneLine).orElse("no list"));
            for (Proposal.Head head : Staff.get(new RedisProposalStore(store.link(), store.crypto()).waiting())) {
                out.println("brought in: " + head.version() + ", list of " + head.date() + ", " + head.agencies()
                        + " agencies, from " + head.source() + ", by " + head.by() + ", waits for a second person: "
                        + head.id());
            }
            Optional<FetchStore> fetches = AgenciesAccept.fetches(store, settings);
            if (fetches.isPresent()) {
                fetched(out, live, Staff.get(fetches.get().last()));
            }
        });
    }

    /** What came from the address in the settings, and what a person is to do about it. */
    private static void fetched(PrintWriter out, Optional<AgencyRegister> live, Optional<Fetched> last) {
        if (last.isEmpty()) {
            out.println("fetched: nothing yet");
            return;
        }
        Fetched known = last.get();
        out.println("looked: "
                + LocalDateTime.ofInstant(known.looked(), PhnomPenh.ZONE).format(MINUTE) + ", " + known.said());
        if (known.isAside()) {
            out.println("kept aside: what is published has errors, or lacks too many agencies");
        }
        known.problems().forEach(problem -> out.println("  " + problem));
        known.waiting()
                .filter(list ->
                        live.filter(now -> now.version().equals(list.version())).isEmpty())
                .ifPresent(list -> {
                    out.println("fetched: " + inOneLine(list));
                    out.println("  see what it would change with: agencies accept " + list.version());
                });
    }

    static String inOneLine(AgencyRegister register) {
        return register.version() + ", list of " + register.date() + ", "
                + register.agencies().size() + " agencies, from "
                + register.source().address();
    }
}
