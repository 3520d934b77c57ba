package org.spean.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.spean.content.ContentPack;
import org.spean.content.PromptBook;
import org.spean.model.Problem;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.PromptReader;
import org.spean.pack.PromptsResult;
import org.spean.pack.ReadRules;
import org.spean.settings.SettingsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code prompts …}: what is recorded for the voice line, what to read aloud, and taking recordings in. */
@Command(
        name = "prompts",
        description = "The recordings of the voice line: what is missing, what to read aloud, taking sounds in.",
        subcommands = {
            PromptsStatus.class,
            PromptsExport.class,
            PromptsImport.class,
            PromptsApprove.class,
            PromptsSynthesize.class
        },
        mixinStandardHelpOptions = true)
final class Prompts implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--content",
            defaultValue = "config/content",
            scope = ScopeType.INHERIT,
            description = "Content folder (default: ${DEFAULT-VALUE}).")
    private Path content = Path.of("config/content");

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    SettingsResult settings() {
        return main.settings();
    }

    Path content() {
        return content;
    }

    /** A pack with its prompts. Where the manifests are broken the book lacks what they say wrongly. */
    record Read(ContentPack pack, PromptsResult prompts) {
        PromptBook book() {
            return prompts.book();
        }
    }

    /** Runs a command on the pack and prints its problems; errors of the pack forbid it, those of the manifests do not. */
    int withBook(CommandSpec command, ToIntFunction<Read> work) {
        Optional<Read> read = read(command);
        int exit = read.map(work::applyAsInt).orElse(Main.REFUSED);
        command.commandLine().getOut().flush();
        command.commandLine().getErr().flush();
        return exit;
    }

    /** The same with what was recorded by telephone, for commands that write no manifest of it. */
    int withPhone(CommandSpec command, ToIntBiFunction<Read, PhoneBook> work) {
        return withBook(
                command,
                read -> PhoneBook.with(
                        settings(), command.commandLine().getErr(), phone -> work.applyAsInt(read, phone)));
    }

    private Optional<Read> read(CommandSpec command) {
        return switch (PackReader.read(content, ReadRules.standard())) {
            case PackResult.Broken broken -> {
                print(command, broken.problems());
                yield Optional.empty();
            }
            case PackResult.Loaded loaded -> {
                PromptsResult prompts = PromptReader.read(content, loaded.pack(), ReadRules.standard());
                print(command, prompts.problems());
                yield Optional.of(new Read(loaded.pack(), prompts));
            }
        };
    }

    private static void print(CommandSpec command, List<Problem> problems) {
        problems.forEach(problem -> command.commandLine().getErr().println(problem));
    }
}
