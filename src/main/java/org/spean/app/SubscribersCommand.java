package org.spean.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code subscribers …}: people who asked for alerts. */
@Command(
        name = "subscribers",
        description = "People who asked for alerts.",
        subcommands = {SubscribersImport.class},
        mixinStandardHelpOptions = true)
final class SubscribersCommand implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    int with(CommandSpec command, Staff.Work work) {
        return Staff.with(main, command, work);
    }
}
