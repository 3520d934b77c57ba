package org.spean.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.checks.PhonesIn;
import org.spean.conversation.NumberStore;
import org.spean.model.Country;
import org.spean.model.PhnomPenh;
import org.spean.model.PhoneNumber;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.redis.RedisNumberStore;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code numbers …}: telephone numbers that people ask about. */
@Command(
        name = "numbers",
        description = "Telephone numbers that people ask about: the list of staff, and what people reported.",
        subcommands = {Numbers.Import.class, Numbers.ListAll.class, Numbers.Remove.class},
        mixinStandardHelpOptions = true)
final class Numbers implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    static NumberStore store(Store store) {
        return new RedisNumberStore(store.link(), store.crypto());
    }

    /** Home first; of a pack that cannot be read only home. */
    private static List<Country> countries(Settings settings) {
        return switch (PackReader.read(settings.content().dir(), ReadRules.standard())) {
            case PackResult.Broken broken -> List.of(Country.CAMBODIA);
            case PackResult.Loaded loaded ->
                loaded.pack().countries().stream().map(one -> one.country()).toList();
        };
    }

    /** {@code numbers import FILE}. */
    @Command(
            name = "import",
            description = "Put numbers on the list: phone,kind,note,source,date; kind is warning or official.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @ParentCommand
        private Numbers parent = new Numbers();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "CSV in UTF-8.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                NumbersFile read = NumbersFile.read(file, countries(settings), PhnomPenh.dateAt(Instant.now()));
                if (!read.problems().isEmpty()) {
                    throw StartException.refused(read.problems());
                }
                CommandTrail.write(
                        store,
                        AuditAction.NUMBERS_IMPORT,
                        "",
                        Map.of("rows", Integer.toString(read.rows().size())));
                Staff.get(store(store).list(read.rows()));
                spec.commandLine().getOut().println(read.rows().size() + " numbers on the list");
            });
        }
    }

    /** {@code numbers list}. */
    @Command(
            name = "list",
            description = "Every number on the list or reported: number, reports, kind, date, source, note, cases.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @ParentCommand
        private Numbers parent = new Numbers();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                PrintWriter out = spec.commandLine().getOut();
                for (NumberStore.Entry entry : Staff.get(store(store).all(Instant.now()))) {
                    String listed = entry.listed()
                            .map(row -> String.join(
                                    "\t",
                                    row.kind().name().toLowerCase(java.util.Locale.ROOT),
                                    row.date().toString(),
                                    row.source(),
                                    row.note()))
                            .orElse("-\t-\t-\t-");
                    out.println(String.join(
                            "\t",
                            entry.number().e164(),
                            Integer.toString(entry.reporters()),
                            listed,
                            String.join(",", entry.cases())));
                }
            });
        }
    }

    /** {@code numbers remove NUMBER}. */
    @Command(
            name = "remove",
            description = "Take a number off the list and forget how often it was reported until now.",
            mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        @ParentCommand
        private Numbers parent = new Numbers();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "NUMBER", description = "In international form or as dialled at home.")
        private String number = "";

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                Optional<PhoneNumber> phone = PhoneNumber.ofE164(number.replaceAll("[ -]", ""))
                        .or(() -> new PhonesIn(countries(settings), java.util.Set.of())
                                .in(number, Optional.of(Country.CAMBODIA)).stream()
                                        .flatMap(found -> found.phone().stream())
                                        .findFirst());
                if (phone.isEmpty()) {
                    throw StartException.refused("This is not a telephone number. Write it as +855...");
                }
                CommandTrail.write(store, AuditAction.NUMBER_REMOVE, "");
                Staff.get(store(store).remove(phone.get(), Instant.now()));
                spec.commandLine().getOut().println("removed");
            });
        }
    }
}
