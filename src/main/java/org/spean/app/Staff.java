package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spean.model.PhoneNumber;
import org.spean.redis.RedisStaffStore;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff …}: the people who work here, beside a running server or without one. */
@Command(
        name = "staff",
        description = "The people who work here: who they are, what they may do, where they are rung.",
        subcommands = {
            StaffAdd.class,
            StaffShow.class,
            StaffDisable.class,
            StaffInvite.class,
            StaffCode.class,
            StaffPin.class,
            StaffToken.class,
            StaffPhone.class,
            StaffAudit.class
        },
        mixinStandardHelpOptions = true)
final class Staff implements Runnable {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** What a command does with the store; it may throw the one line that refuses. */
    @FunctionalInterface
    interface Work {
        void run(Store store, Settings settings) throws StartException;
    }

    /** Opens the store, works, closes it: the exit code. */
    int with(CommandSpec command, Work work) {
        return with(main, command, work);
    }

    static int with(Main main, CommandSpec command, Work work) {
        return with(main, command.commandLine(), settings -> run(settings, work));
    }

    /** What a command does that opens the store itself. */
    @FunctionalInterface
    interface OwnWork {
        void run(Settings settings) throws StartException;
    }

    /** Works with the settings: the exit code. */
    static int with(Main main, CommandLine command, OwnWork work) {
        int exit = switch (main.settings()) {
            case SettingsResult.Invalid invalid -> {
                invalid.problems().forEach(command.getErr()::println);
                yield Main.BAD_CONFIGURATION;
            }
            case SettingsResult.Valid valid -> {
                try {
                    work.run(valid.settings());
                    yield 0;
                } catch (StartException refused) {
                    refused.lines().forEach(command.getErr()::println);
                    yield refused.exitCode();
                }
            }
        };
        command.getOut().flush();
        command.getErr().flush();
        return exit;
    }

    private static void run(Settings settings, Work work) throws StartException {
        Vertx vertx = Vertx.vertx();
        try (Store store = Store.openForCommand(vertx, settings)) {
            work.run(store, settings);
        } finally {
            vertx.close();
        }
    }

    static StaffStore accounts(Store store) {
        return new RedisStaffStore(store.link(), store.crypto());
    }

    static <T> T get(Future<T> future) throws StartException {
        return Waiting.get(future, LIMIT);
    }

    /** The id a name on the command line means. */
    static String id(String name) throws StartException {
        Optional<String> id = StaffAccount.idOf(name);
        if (id.isEmpty()) {
            throw StartException.refused("This name has no Latin letter to begin with, or is longer than 60 letters."
                    + " Write it in Latin letters, e.g. \"Sok Dara\".");
        }
        return id.get();
    }

    /** One account, or refuses because there is none. */
    static StaffAccount find(Store store, String name) throws StartException {
        String id = id(name);
        return get(accounts(store).find(id)).orElseThrow(() -> nobody(id));
    }

    /** Changes one account, or refuses because there is none. */
    static StaffAccount change(Store store, String name, UnaryOperator<StaffAccount> change) throws StartException {
        String id = id(name);
        return get(accounts(store).change(id, change)).orElseThrow(() -> nobody(id));
    }

    private static StartException nobody(String id) {
        return StartException.refused("There is nobody called `" + id + "`. See who there is with: staff list");
    }

    /** Refuses a phone that rings somebody else already: two people at the desk must be two phones. */
    static void free(Store store, String id, PhoneNumber phone) throws StartException {
        for (StaffAccount other : get(accounts(store).all())) {
            if (!other.id().equals(id) && !other.disabled() && other.phone().equals(Optional.of(phone))) {
                throw StartException.refused("`" + other.id() + "` has this phone already. Write the person's own.");
            }
        }
    }
}
