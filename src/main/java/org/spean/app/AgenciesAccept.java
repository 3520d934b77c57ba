package org.spean.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.content.AgencyRegister;
import org.spean.redis.RedisFetchStore;
import org.spean.registers.FetchStore;
import org.spean.registers.Fetched;
import org.spean.registers.RegisterChange;
import org.spean.registers.RegisterStore;
import org.spean.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code agencies accept VERSION}: makes the list that was fetched the live one. */
@Command(
        name = "accept",
        description = "Take the list that was fetched. Without --yes only says what would change.",
        mixinStandardHelpOptions = true)
final class AgenciesAccept implements Callable<Integer> {
    @ParentCommand
    private Agencies agencies = new Agencies();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "VERSION", description = "The one that `agencies show` names.")
    private String version = "";

    @Option(names = "--yes", description = "Make it the live list.")
    private boolean yes;

    @Option(names = "--yes-really", description = "As --yes, even when more than 20 % of the agencies would be gone.")
    private boolean yesReally;

    @Override
    public Integer call() {
        return agencies.with(spec, this::accept);
    }

    private void accept(Store store, Settings settings) throws StartException {
        FetchStore fetches = fetches(store, settings)
                .orElseThrow(() -> StartException.refused("No published list is set (`registers` in the settings)."));
        AgencyRegister next = Staff.get(fetches.last())
                .flatMap(Fetched::list)
                .filter(list -> list.version().equals(version))
                .orElseThrow(() -> StartException.refused(
                        "This list is not the one that waits. See which one does with: agencies show"));
        RegisterStore registers = CommandTrail.registers(store);
        Optional<AgencyRegister> live = Staff.get(registers.live());
        RegisterChange change = RegisterChange.between(live, next);
        AgenciesImport.tell(spec.commandLine().getErr(), live, next, change);
        if (live.filter(now -> now.version().equals(version)).isPresent()) {
            Staff.get(fetches.taken(version));
            out().println("unchanged " + version);
            return;
        }
        AgenciesImport.refuseUnlessYes(change, yes, yesReally);
        Optional<String> seen = live.map(AgencyRegister::version);
        boolean same = live.filter(now -> !now.sample()).isPresent() && change.isNothing();
        switch (Staff.get(same ? registers.renew(next, seen) : registers.replace(next, seen))) {
            case DONE -> {
                Staff.get(fetches.taken(version));
                out().println("live " + version);
            }
            case CHANGED_MEANWHILE, NO_FORMER ->
                throw StartException.refused("Somebody else changed the list meanwhile. Look again, then repeat.");
        }
    }

    /** What is known of the published list, if one is set. */
    static Optional<FetchStore> fetches(Store store, Settings settings) {
        return settings.registers().stream()
                .findFirst()
                .map(published -> new RedisFetchStore(store.link(), published.url()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
