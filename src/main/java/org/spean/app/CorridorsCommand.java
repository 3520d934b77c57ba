package org.spean.app;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.checks.CorridorEntry;
import org.spean.checks.CorridorNow;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.content.Fact;
import org.spean.conversation.CorridorStore;
import org.spean.model.PhnomPenh;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code corridors list|set}: the dated status of each country pair, beside a running server or without one. */
@Command(
        name = "corridors",
        description = "The dated status of going from one country to another: what people are told, and news of it.",
        subcommands = {CorridorsCommand.Show.class, CorridorsCommand.Put.class},
        mixinStandardHelpOptions = true)
final class CorridorsCommand implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    private static ContentPack pack(Settings settings) throws StartException {
        return switch (PackReader.read(settings.content().dir(), ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken -> throw StartException.badConfiguration(broken.problems());
        };
    }

    private static CorridorStore kept(Store store) {
        return CommandTrail.corridors(store);
    }

    private static LocalDate today() {
        return PhnomPenh.dateAt(InstantSource.system().instant());
    }

    /** {@code corridors list}. */
    @Command(
            name = "list",
            description = "Each corridor: id, from, to, status, date, confirmed or not, who entered it, source.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @ParentCommand
        private CorridorsCommand corridors = new CorridorsCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            return Staff.with(corridors.main, spec, this::list);
        }

        private void list(Store store, Settings settings) throws StartException {
            ContentPack pack = pack(settings);
            Map<String, CorridorNews> news = Staff.get(kept(store).all());
            for (String id : pack.corridors().keySet().stream().sorted().toList()) {
                String by =
                        Optional.ofNullable(news.get(id)).map(CorridorNews::by).orElse("pack");
                CorridorNow.of(pack, news, id)
                        .map(one -> line(one, by, settings.content().verifyEveryDays()))
                        .ifPresent(spec.commandLine().getOut()::println);
            }
        }

        private static String line(Corridor one, String by, int days) {
            boolean confirmed = CorridorNow.isConfirmed(one, today(), days);
            return String.join(
                    "\t",
                    one.id(),
                    one.from().code(),
                    one.to().code(),
                    one.status().word(),
                    one.asOf().map(LocalDate::toString).orElse("?"),
                    confirmed ? "confirmed" : "not confirmed",
                    by,
                    one.sources().stream().findFirst().map(Fact.Source::address).orElse(""));
        }
    }

    /** {@code corridors set ID}. */
    @Command(
            name = "set",
            description = "Enter news of a corridor. A running server tells it within seconds, by text and by phone.",
            mixinStandardHelpOptions = true)
    static final class Put implements Callable<Integer> {
        @ParentCommand
        private CorridorsCommand corridors = new CorridorsCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "ID", description = "As `corridors list` shows it.")
        private String id = "";

        @Option(names = "--status", required = true, description = "open, restricted, closed or unknown.")
        private String status = "";

        @Option(names = "--date", required = true, description = "The day it was known to be so, YYYY-MM-DD.")
        private String date = "";

        @Option(names = "--source", required = true, description = "Who says so: an address, or whom you asked.")
        private String source = "";

        @Option(
                names = "--km",
                defaultValue = "",
                description = "What people are told in Khmer; {date} becomes the day. Without it: the pack's words.")
        private String km = "";

        @Option(names = "--en", defaultValue = "", description = "The same in English. Both or none.")
        private String en = "";

        @Override
        public Integer call() {
            return Staff.with(corridors.main, spec, this::put);
        }

        private void put(Store store, Settings settings) throws StartException {
            if (!pack(settings).corridors().containsKey(id)) {
                throw StartException.refused(
                        "There is no corridor of this id. See which there are with: corridors list");
            }
            Map<String, String> words = km.isEmpty() && en.isEmpty() ? Map.of() : Map.of("km", km, "en", en);
            CorridorEntry entry = new CorridorEntry(status, date, source, words);
            switch (entry.check(
                    id, AuditedCorridors.COMMAND_LINE, InstantSource.system().instant(), today())) {
                case CorridorEntry.Checked.Faulty faulty -> throw StartException.refusedEach(lines(faulty.faults()));
                case CorridorEntry.Checked.Fine fine -> enter(store, fine.news());
            }
            spec.commandLine().getOut().println(String.join("\t", id, status, date));
        }

        private static void enter(Store store, CorridorNews news) throws StartException {
            switch (Staff.get(kept(store).put(news))) {
                case CorridorStore.Entered.Told told -> {}
                case CorridorStore.Entered.Older older ->
                    throw StartException.refused("What is told now is of "
                            + older.latest().asOf() + ", which is later. Give that day or a later one.");
            }
        }

        private static List<String> lines(List<CorridorEntry.Fault> faults) {
            return faults.stream()
                    .map(fault -> fault.field() + ": " + fault.what())
                    .toList();
        }
    }
}
