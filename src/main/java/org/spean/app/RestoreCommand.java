package org.spean.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: puts the data back to what it was when the backup was made; nothing is sent until two people say so. */
@Command(
        name = "restore",
        description =
                "Put the data of a backup in place. The server must be stopped, and the key file must be there. Afterwards"
                        + " nothing goes out until two people start again, alerts are paused, and everybody is signed out.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Parameters(paramLabel = "FILE", description = "What `backup` made.")
    private Path file = Path.of("");

    @Option(
            names = "--replace",
            description = "There is data already: put it aside. Whoever said STOP in it stays stopped.")
    private boolean replace;

    @Option(
            names = "--with-content",
            description = "Put the content pack of the backup in the place of the one that is there.")
    private boolean withContent;

    @Option(
            names = "--all-stopped",
            description = "For an outside Redis: every Spean that uses it is stopped, whoever else is connected.")
    private boolean allStopped;

    @Override
    public Integer call() {
        return Staff.with(main, spec.commandLine(), settings -> {
            Progress progress = new Progress(spec.commandLine().getErr());
            Restoring.Wish wish = new Restoring.Wish(file, replace, withContent, allStopped);
            new Restoring(settings, wish, progress).run(passphrase.read(false));
            spec.commandLine().getOut().println("restored " + file);
        });
    }
}
