package org.spean.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code agencies …}: the list of licensed agencies that people are answered from. */
@Command(
        name = "agencies",
        description = "The list of licensed agencies.",
        subcommands = {AgenciesImport.class, AgenciesShow.class, AgenciesAccept.class, AgenciesRollBack.class},
        mixinStandardHelpOptions = true)
final class Agencies implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** Opens the store, works, closes it: the exit code. */
    int with(CommandSpec command, Staff.Work work) {
        return Staff.with(main, command, work);
    }
}
