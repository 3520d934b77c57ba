package org.spean.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.ContentPack;
import org.spean.model.PhnomPenh;
import org.spean.model.Problem;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.registers.PlaceWords;
import org.spean.registers.RegisterChange;
import org.spean.registers.RegisterRead;
import org.spean.registers.RegisterReader;
import org.spean.registers.RegisterStore;
import org.spean.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code agencies import FILE}: says what would change, and makes the list the live one when told {@code --yes}. */
@Command(
        name = "import",
        description =
                "Take in a list (CSV or .xlsx). Without --yes only says what would change. One bad row: nothing is taken.",
        mixinStandardHelpOptions = true)
final class AgenciesImport implements Callable<Integer> {
    /** So many names of each kind are printed. */
    private static final int SHOWN = 20;

    @ParentCommand
    private Agencies agencies = new Agencies();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The list; its first row names the columns.")
    private Path file = Path.of("");

    @Option(names = "--source", required = true, description = "Who published it and where.")
    private String source = "";

    @Option(
            names = "--date",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "The day the source gives for it.")
    private String date = "";

    @Option(names = "--yes", description = "Make it the live list.")
    private boolean yes;

    @Option(names = "--yes-really", description = "As --yes, even when more than 20 % of the agencies would be gone.")
    private boolean yesReally;

    @Override
    public Integer call() {
        return agencies.with(spec, this::take);
    }

    private void take(Store store, Settings settings) throws StartException {
        AgencyRegister next = read(settings);
        RegisterStore registers = CommandTrail.registers(store);
        Optional<AgencyRegister> live = Staff.get(registers.live());
        RegisterChange change = RegisterChange.between(live, next);
        tell(spec.commandLine().getErr(), live, next, change);
        if (live.filter(old -> old.version().equals(next.version())).isPresent()) {
            spec.commandLine().getOut().println("unchanged " + next.version());
            return;
        }
        refuseUnlessYes(change, yes, yesReally);
        switch (Staff.get(registers.replace(next, live.map(AgencyRegister::version)))) {
            case DONE -> spec.commandLine().getOut().println("live " + next.version());
            case CHANGED_MEANWHILE, NO_FORMER ->
                throw StartException.refused("Somebody else changed the list meanwhile. Look again, then repeat.");
        }
    }

    /** Nothing is changed without a yes, and much less than before not without a second one. */
    static void refuseUnlessYes(RegisterChange change, boolean yes, boolean yesReally) throws StartException {
        if (change.isSuspicious() && !yesReally) {
            throw StartException.refused("More than 20 % of the agencies would be gone: "
                    + change.removed().size() + " of " + change.before()
                    + ". Nothing was changed. If this is right, repeat with --yes-really.");
        }
        if (!yes && !yesReally) {
            throw StartException.refused("Nothing was changed. To make this the live list, repeat with --yes.");
        }
    }

    private AgencyRegister read(Settings settings) throws StartException {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), PhnomPenh.ZONE);
        RegisterReader reader = new RegisterReader(new PlaceWords(pack(settings)), today);
        try (InputStream in = Files.newInputStream(file)) {
            return switch (reader.read(String.valueOf(file.getFileName()), in, source, day())) {
                case RegisterRead.Good good -> {
                    good.warnings().forEach(spec.commandLine().getErr()::println);
                    yield good.register();
                }
                case RegisterRead.Bad bad -> throw StartException.refused(bad.problems());
            };
        } catch (IOException unreadable) {
            throw StartException.refused("The file cannot be read. Check its name and who may read it.");
        }
    }

    private LocalDate day() throws StartException {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADay) {
            throw StartException.refused("--date is no day. Write year-month-day, e.g. 2026-11-25.");
        }
    }

    /** The content, or every error in it. */
    static ContentPack pack(Settings settings) throws StartException {
        return switch (PackReader.read(settings.content().dir(), ReadRules.standard())) {
            case PackResult.Loaded loaded -> loaded.pack();
            case PackResult.Broken broken -> {
                List<Problem> errors = broken.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .toList();
                throw StartException.refused(errors);
            }
        };
    }

    /** What would change. */
    static void tell(PrintWriter err, Optional<AgencyRegister> live, AgencyRegister next, RegisterChange change) {
        err.println("live now: " + live.map(AgenciesShow::inOneLine).orElse("no list"));
        err.println("this one: " + AgenciesShow.inOneLine(next));
        names(err, "added", change.added());
        names(err, "changed", change.changed());
        names(err, "removed", change.removed());
    }

    private static void names(PrintWriter err, String what, List<Agency> agencies) {
        err.println(what + ": " + agencies.size());
        agencies.stream()
                .limit(SHOWN)
                .forEach(agency -> err.println("  row " + agency.row() + "  "
                        + agency.licence().orElse("-") + "  " + agency.name(false) + "  "
                        + agency.status().name().toLowerCase(java.util.Locale.ROOT)));
        if (agencies.size() > SHOWN) {
            err.println("  and " + (agencies.size() - SHOWN) + " more");
        }
    }
}
