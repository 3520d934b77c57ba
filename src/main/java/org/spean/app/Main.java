package org.spean.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.settings.SettingsReader;
import org.spean.settings.SettingsResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code java -jar target/spean.jar <command>}; without a command it serves. */
@Command(
        name = "spean",
        description = "SMS and voice hotline for safe migration from Cambodia.",
        subcommands = {
            Serve.class,
            Check.class,
            Chat.class,
            Prompts.class,
            Staff.class,
            ShiftsCommand.class,
            CorridorsCommand.class,
            Numbers.class,
            StoriesCommand.class,
            SubscribersCommand.class,
            Agencies.class,
            LeafletCommand.class,
            Erase.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {
    /** Refused, with the reason on standard error. */
    static final int REFUSED = 1;
    /** Settings or content are wrong (sysexits EX_CONFIG). */
    static final int BAD_CONFIGURATION = 78;

    @Option(names = "--config", scope = ScopeType.INHERIT, description = "Settings file (default: config/spean.yaml).")
    private String config = "";

    /** Needs picocli's access. */
    Main() {}

    /** No command means serve. */
    @Override
    public Integer call() {
        return new Serve(this).call();
    }

    /** The settings of this machine: the file named (option before variable) or the usual one, under the environment. */
    SettingsResult settings() {
        String named = config.isEmpty() ? System.getenv().getOrDefault(SettingsReader.FILE_VARIABLE, "") : config;
        Path usual = Path.of("config/spean.yaml");
        Optional<Path> file = named.isEmpty() ? Optional.of(usual).filter(Files::exists) : Optional.of(Path.of(named));
        return SettingsReader.read(System.getenv(), file);
    }

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs one command and gives its exit code. */
    static int execute(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((bug, command, parsed) -> {
                    command.getErr().println("spean: " + Lines.oneLine(bug));
                    return REFUSED;
                })
                .execute(arguments);
    }

    /** From the jar's manifest. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** For {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"spean " + version()};
        }
    }
}
