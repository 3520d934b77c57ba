package org.spean.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code prompts synthesize}: drafts by machine for what is missing, never for danger, consent or numbers. */
@Command(
        name = "synthesize",
        description = "Let Azure Speech speak drafts of what is missing or stale; never danger, consent or numbers."
                + " A draft is heard in demo mode only. Settings: speech.",
        exitCodeOnInvalidInput = Main.REFUSED,
        mixinStandardHelpOptions = true)
final class PromptsSynthesize implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParentCommand
    private Prompts prompts = new Prompts();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"--lang", "--language"},
            required = true,
            description = "km or en.")
    private String language = "";

    @Option(names = "--only", paramLabel = "ID", description = "One prompt only.")
    private String only = "";

    @Option(names = "--voice", description = "Full name of the voice (Khmer: km-KH-SreymomNeural).")
    private String voice = "";

    @Option(names = "--yes", description = "Really ask the service, which costs money; else only say what would be.")
    private boolean yes;

    @Override
    public Integer call() {
        Optional<Language> spoken = Language.ofCode(language);
        if (spoken.isEmpty()) {
            return refuse("there is no language `" + language + "`. Write km or en.");
        }
        if (voice.isEmpty() && spoken.get() == Language.KM) {
            voice = "km-KH-SreymomNeural";
        }
        if (!voice.matches(spoken.get().code() + "-[A-Z]{2}-[A-Za-z0-9]{1,60}")) {
            return refuse("this is not a voice for " + spoken.get().code() + ". Write --voice like "
                    + spoken.get().code() + "-XX-NameNeural.");
        }
        return prompts.withBook(spec, read -> {
            if (read.prompts().isBroken()) {
                // Writing the manifest anew would lose the entries that cannot be read.
                return refuse("nothing was made. Mend or delete the entries named above first.");
            }
            return switch (DraftChoice.of(
                    read.book(), spoken.get(), Optional.of(only).filter(id -> !id.isEmpty()))) {
                case DraftChoice.Refused refused -> refuse(refused.why());
                case DraftChoice.Wanted wanted -> make(read, spoken.get(), wanted);
            };
        });
    }

    private int make(Prompts.Read read, Language spoken, DraftChoice.Wanted wanted) {
        PrintWriter out = spec.commandLine().getOut();
        if (wanted.scripts().isEmpty()) {
            out.println("Nothing to make: no prompt that a machine may speak is missing or stale.");
            return 0;
        }
        if (!yes) {
            wanted.scripts().forEach(script -> out.println(script.id()));
            out.println(wanted.scripts().size() + " drafts, " + wanted.letters() + " letters. Nothing was asked for;"
                    + " add --yes to have " + voice + " speak them.");
            return 0;
        }
        return switch (prompts.settings()) {
            case SettingsResult.Invalid invalid -> {
                invalid.problems()
                        .forEach(problem -> spec.commandLine().getErr().println(problem));
                yield Main.BAD_CONFIGURATION;
            }
            case SettingsResult.Valid valid -> speak(read, spoken, wanted, valid.settings());
        };
    }

    private int speak(Prompts.Read read, Language spoken, DraftChoice.Wanted wanted, Settings settings) {
        Settings.Speech machine = settings.speech();
        if (machine.base().isEmpty() || machine.key().isEmpty()) {
            refuse("no speech service is set. Set SPEAN_SPEECH_REGION and SPEAN_SPEECH_KEY.");
            return Main.BAD_CONFIGURATION;
        }
        InstantSource clock = InstantSource.system();
        try (AzureSpeech azure =
                new AzureSpeech(machine.base().get(), machine.key().get(), PATIENCE, clock)) {
            Drafting drafting = new Drafting(
                    prompts.content(),
                    spoken,
                    read.book(),
                    new PatientSpeech(azure, Thread::sleep),
                    new SpeechCache(settings.storage().dataDir().resolve("speech")),
                    new AudioClips(),
                    spec.commandLine().getErr());
            int made = drafting.run(wanted.scripts(), voice, PhnomPenh.dateAt(clock.instant()));
            spec.commandLine()
                    .getOut()
                    .println(made + " of " + wanted.scripts().size()
                            + " drafts made. No caller hears them in live mode; a person must record them.");
            return made == wanted.scripts().size() ? 0 : Main.REFUSED;
        } catch (IOException e) {
            return refuse("a file cannot be read or written: " + Lines.oneLine(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refuse("stopped. What is made is kept.");
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("spean: " + why);
        return Main.REFUSED;
    }
}
