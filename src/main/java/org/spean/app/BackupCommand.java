package org.spean.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spean.backups.Manifest;
import org.spean.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: everything but the secrets, sealed, in one file; beside a running server or without one. */
@Command(
        name = "backup",
        description =
                "Copy the data, the texts that wait and the content pack into one sealed file, beside a running server"
                        + " or without one. The key file and the settings are not in it: keep copies of them elsewhere.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Parameters(paramLabel = "FILE", description = "The new file; or a folder, in which it gets the time as its name.")
    private Path file = Path.of("");

    @Option(
            names = "--verify",
            description = "Make nothing: read this backup to its end, start a Redis with it and say what is in it.")
    private boolean verify;

    @Override
    public Integer call() {
        return Staff.with(main, spec.commandLine(), this::run);
    }

    private void run(Settings settings) throws StartException {
        Progress progress = new Progress(spec.commandLine().getErr());
        if (verify) {
            Manifest manifest = new BackupTrial(settings, progress).of(file, passphrase.read(false));
            spec.commandLine().getOut().println("good " + manifest.head().made() + " " + file);
            return;
        }
        Path made = new BackupMaking(settings, progress).to(file, passphrase.read(true));
        spec.commandLine().getOut().println(made);
    }
}
