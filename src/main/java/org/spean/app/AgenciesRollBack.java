package org.spean.app;

import java.util.concurrent.Callable;
import org.spean.registers.RegisterStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code agencies roll-back}: the list before is the live one again. */
@Command(
        name = "roll-back",
        description = "Make the list before the live one again. Once more undoes it.",
        mixinStandardHelpOptions = true)
final class AgenciesRollBack implements Callable<Integer> {
    @ParentCommand
    private Agencies agencies = new Agencies();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return agencies.with(spec, (store, settings) -> {
            RegisterStore registers = CommandTrail.registers(store);
            String seen = Staff.get(registers.version()).orElse("");
            switch (Staff.get(registers.rollBack(seen))) {
                case DONE ->
                    spec.commandLine()
                            .getOut()
                            .println("live " + Staff.get(registers.version()).orElse(""));
                case NO_FORMER -> throw StartException.refused("There is no list before this one.");
                case CHANGED_MEANWHILE ->
                    throw StartException.refused("Somebody else changed the list meanwhile. Look again, then repeat.");
            }
        });
    }
}
