package org.spean.app;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.model.PhoneNumber;
import org.spean.redis.RedisContactStore;
import org.spean.settings.Settings;
import org.spean.settings.SettingsResult;
import org.spean.staff.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code erase NUMBER}: forgets a person, beside a running server or without one. */
@Command(
        name = "erase",
        description = "Erase everything kept about a number, except that it said STOP.",
        mixinStandardHelpOptions = true)
final class Erase implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NUMBER", description = "In international form, e.g. +85512000001.")
    private String number = "";

    @Override
    public Integer call() {
        Optional<PhoneNumber> parsed = PhoneNumber.ofE164(number.replaceAll("[ -]", ""));
        if (parsed.isEmpty()) {
            spec.commandLine().getErr().println("spean: not a number in international form. Write it as +855...");
            return Main.REFUSED;
        }
        return switch (main.settings()) {
            case SettingsResult.Invalid invalid -> {
                Lines.problems(System.err, invalid.problems());
                yield Main.BAD_CONFIGURATION;
            }
            case SettingsResult.Valid valid -> erase(valid.settings(), parsed.get());
        };
    }

    private int erase(Settings settings, PhoneNumber person) {
        Vertx vertx = Vertx.vertx();
        try (Store store = Store.openForCommand(vertx, settings)) {
            CommandTrail.write(store, AuditAction.PERSON_ERASE, "");
            RedisContactStore contacts = new RedisContactStore(store.link(), store.crypto());
            boolean known = Waiting.get(contacts.erase(person), LIMIT);
            spec.commandLine().getOut().println(known ? "erased" : "nothing was kept about this number");
            return 0;
        } catch (StartException refused) {
            refused.lines().forEach(spec.commandLine().getErr()::println);
            return refused.exitCode();
        } finally {
            vertx.close();
        }
    }
}
