package org.spean.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code prompts import FOLDER}: takes in sounds that are named by prompt id. */
@Command(
        name = "import",
        description = "Take in sounds named ID.wav. Each becomes `recorded` and waits for a second person's approval.",
        mixinStandardHelpOptions = true)
final class PromptsImport implements Callable<Integer> {
    @ParentCommand
    private Prompts prompts = new Prompts();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Folder with the sounds.")
    private Path folder = Path.of("");

    @Option(
            names = {"--language", "--lang"},
            required = true,
            description = "km or en.")
    private String language = "";

    @Option(names = "--voice", required = true, description = "Who speaks: a name or initials.")
    private String voice = "";

    @Override
    public Integer call() {
        Optional<Language> spoken = Language.ofCode(language);
        if (spoken.isEmpty()) {
            spec.commandLine().getErr().println("spean: there is no language `" + language + "`. Write km or en.");
            return Main.REFUSED;
        }
        if (voice.isBlank()) {
            spec.commandLine().getErr().println("spean: nobody speaks. Write --voice NAME.");
            return Main.REFUSED;
        }
        LocalDate today = PhnomPenh.dateAt(InstantSource.system().instant());
        return prompts.withBook(spec, read -> {
            if (read.prompts().isBroken()) {
                // Writing the manifest anew would lose the entries that cannot be read.
                spec.commandLine()
                        .getErr()
                        .println("spean: nothing was taken. Mend or delete the entries named above first.");
                return Main.REFUSED;
            }
            RecordingImport take = new RecordingImport(prompts.content(), spoken.get(), read.book(), new AudioClips());
            return take.run(
                            folder,
                            voice.strip(),
                            today,
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr())
                    ? 0
                    : Main.REFUSED;
        });
    }
}
