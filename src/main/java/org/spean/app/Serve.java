package org.spean.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}, the default: starts everything on one machine and runs until SIGTERM. */
@Command(
        name = "serve",
        description = "Serve (the default): start everything and run until SIGTERM.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main();

    @Option(
            names = "--exit-after-ready",
            hidden = true,
            description = "Start, answer one text, stop: trains the archive.")
    private boolean exitAfterReady;

    /** Needs picocli's access. */
    Serve() {}

    Serve(Main main) {
        this.main = main;
    }

    @Override
    public Integer call() {
        return switch (main.settings()) {
            case SettingsResult.Invalid invalid -> {
                Lines.problems(System.err, invalid.problems());
                yield Main.BAD_CONFIGURATION;
            }
            case SettingsResult.Valid valid -> {
                Logs.choose(valid.settings().logFormat() == Settings.LogFormat.JSON);
                yield run(valid.settings());
            }
        };
    }

    private int run(Settings settings) {
        Server server;
        try {
            server = Server.start(settings);
        } catch (StartException refused) {
            refused.lines().forEach(System.err::println);
            return refused.exitCode();
        }
        if (exitAfterReady) {
            Rehearsal.play(settings, server);
            server.stop();
            return 0;
        }
        CountDownLatch stopped = drainedAtExit(server);
        if (settings.logFormat() == Settings.LogFormat.TEXT) {
            // For people; a machine that reads the log finds the same in the line "ready".
            Banner.print(System.err, settings, server, samples(settings));
        }
        waitFor(stopped);
        return 0;
    }

    /** A rehearsal without them is better than none. */
    private static List<SampleStaff> samples(Settings settings) {
        try {
            return SampleStaff.atFirstStart(settings);
        } catch (StartException refused) {
            refused.lines().forEach(System.err::println);
            return List.of();
        }
    }

    /** The JVM's own shutdown hook answers SIGTERM and Ctrl-C; it ends when the server has drained. From the moment it is ready. */
    private static CountDownLatch drainedAtExit(Server server) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.stop();
                            stopped.countDown();
                        },
                        "drain"));
        return stopped;
    }

    private static void waitFor(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
