package org.spean.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.spean.model.Problem;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.PromptReader;
import org.spean.pack.ReadRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check [folder]}: all problems of a content pack, with file, line and what to do. */
@Command(
        name = "check",
        description = "Check a content pack: every problem with file, line and what to do.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            defaultValue = "config/content",
            description = "The folder (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("config/content");

    @Override
    public Integer call() {
        PackResult result = PackReader.read(folder, ReadRules.standard());
        List<Problem> problems = new ArrayList<>(result.problems());
        if (result instanceof PackResult.Loaded loaded) {
            problems.addAll(PromptReader.read(folder, loaded.pack(), ReadRules.standard())
                    .problems());
        }
        problems.forEach(problem -> spec.commandLine().getErr().println(problem));
        long errors = problems.stream()
                .filter(p -> p.severity() == Problem.Severity.ERROR)
                .count();
        spec.commandLine().getErr().flush();
        spec.commandLine()
                .getOut()
                .println(folder + ": " + errors + " errors, " + (problems.size() - errors) + " warnings");
        spec.commandLine().getOut().flush();
        return errors == 0 ? 0 : Main.REFUSED;
    }
}
