package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.spean.redis.RedisStaffStore;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffStore;
import org.spean.staff.Staffed;
import org.spean.staff.Staffing;
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
            StaffRoles.class,
            StaffDisable.class,
            StaffEnable.class,
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
    private static final String NO_NAME = "This name has no Latin letter to begin with, or is longer than 60 letters."
            + " Write it in Latin letters, e.g. \"Sok Dara\".";

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
            throw StartException.refused(NO_NAME);
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

    /** The rules of who works here, for one command. */
    static Staffing staffing(Store store) {
        return new Staffing(accounts(store), CommandTrail.of(store));
    }

    /** The roles of a list with commas. */
    static Set<Role> roles(String words) throws StartException {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (String word : words.split(",", -1)) {
            all.add(Role.ofWord(word.strip())
                    .orElseThrow(() -> StartException.refused("There is no role `"
                            + word.strip() + "`. Roles are "
                            + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + ".")));
        }
        return all;
    }

    /** The account as it is now, or refuses with the one line that says why. */
    static StaffAccount done(Staffed result) throws StartException {
        return switch (result) {
            case Staffed.Done done -> done.account();
            case Staffed.Refused refused -> throw StartException.refused(sentence(refused));
        };
    }

    private static String sentence(Staffed.Refused refused) {
        return switch (refused.fault()) {
            case NAME -> NO_NAME;
            case TAKEN ->
                "There is a `" + refused.other() + "` already. Add a letter or a number to the name of the second one.";
            case NO_ROLE -> "It takes at least one role.";
            case NO_LANGUAGE -> "It takes at least one language, and one they speak.";
            case PHONE_TAKEN -> "`" + refused.other() + "` has this phone already. Write the person's own.";
            case NOBODY -> "There is nobody of this name. See who there is with: staff list";
            case DISABLED -> "This account is disabled. First: staff enable";
            case NOT_DISABLED -> "This account is not disabled.";
            case SAME_ROLES -> "These are the roles already.";
            case LAST_SUPERVISOR -> "This is the last supervisor: nobody would be left. Make another one first.";
            case LAST_APPROVER -> "This is the last approver: nobody would be left. Make another one first.";
            case OWN_RIGHTS, NO_SUPERVISOR -> "Only another supervisor does that.";
            case CHANGED -> "Somebody changed the same just now. Look at it, and try again.";
        };
    }
}
