package org.spean.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.spean.app.support.Folders;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command behind {@code scripts/soak}: the long form of {@link BroadcastChaosTest}. */
@Command(
        name = "soak",
        description =
                "Sends one alert by a gateway that loses answers while server and Redis are killed, and proves that"
                        + " everybody got it once. Needs nothing but this machine.",
        mixinStandardHelpOptions = true)
final class Soak implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--kills", defaultValue = "50", description = "How many kills (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--people", defaultValue = "5000", description = "How many people (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(names = "--two", description = "Kills one of two servers on one Redis; the last one stays dead.")
    private boolean two;

    @Option(names = "--seed", description = "Repeats the run with this seed; else chance has it.")
    private Long seed;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Soak()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        long chosen = seed == null ? new SecureRandom().nextInt(1_000_000) : seed;
        err.println("spean soak: seed " + chosen);
        Path folder = Folders.temporary();
        ChaosPlan plan = two ? ChaosPlan.ofTwo(people, kills, chosen) : ChaosPlan.of(people, kills, chosen);
        try (ChaosRun run = new ChaosRun(plan, folder, line -> err.println("spean soak: " + line))) {
            ChaosReport report = run.run();
            spec.commandLine().getOut().println(report.table());
            return report.faults().isEmpty() ? 0 : 1;
        } finally {
            Folders.delete(folder);
        }
    }
}
