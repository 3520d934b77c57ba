package org.spean.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spean.broadcast.Subscribers.Taken;
import org.spean.model.Problem;
import org.spean.redis.RedisSubscribers;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code subscribers import FILE}: subscribes the people; with {@code --preview} only says what would come of it. */
@Command(
        name = "import",
        description = "Take in people who agreed to alerts elsewhere (CSV). With --preview only says what would change."
                + " One bad row: nobody is taken in.",
        mixinStandardHelpOptions = true)
final class SubscribersImport implements Callable<Integer> {
    /** So many bad rows are told of. */
    private static final int SHOWN = 100;

    @ParentCommand
    private SubscribersCommand subscribers = new SubscribersCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            description = "phone,language,province,topics,consent_version,consent_channel,consent_at; several topics"
                    + " with ; between them.")
    private Path file = Path.of("");

    @Option(names = "--preview", description = "Only say what would change.")
    private boolean preview;

    @Override
    public Integer call() {
        return subscribers.with(spec, this::take);
    }

    private void take(Store store, Settings settings) throws StartException {
        ConsentRows rows = new ConsentRows(AgenciesImport.pack(settings), Instant.now());
        CsvFile csv = new CsvFile(file, ConsentRows.COLUMNS);
        PrintWriter err = spec.commandLine().getErr();
        Distinct people = check(csv, rows);
        err.println("rows: " + people.added() + ", people: " + people.count());
        if (!preview) {
            CommandTrail.write(
                    store, AuditAction.SUBSCRIBERS_IMPORT, "", Map.of("rows", Integer.toString(people.added())));
        }
        ImportBatches batches = new ImportBatches(new RedisSubscribers(store.link(), store.crypto()), !preview, err);
        csv.read(row -> rows.read(row, (what, todo) -> {}).map(batches::add).orElse(true));
        Map<Taken, Long> tally = batches.end();
        for (Taken taken : Taken.values()) {
            err.println(words(taken) + ": " + tally.getOrDefault(taken, 0L));
        }
        if (preview) {
            err.println("Nobody was subscribed. To do it, repeat without --preview.");
            return;
        }
        long done = tally.getOrDefault(Taken.NEW, 0L) + tally.getOrDefault(Taken.CHANGED, 0L);
        spec.commandLine().getOut().println("subscribed " + done);
    }

    /** Reads the whole file once before anybody is taken in. */
    private Distinct check(CsvFile csv, ConsentRows rows) throws StartException {
        Distinct people = new Distinct();
        List<Problem> problems = new ArrayList<>();
        int[] more = new int[1];
        String name = String.valueOf(file.getFileName());
        List<Problem> ofTable = csv.read(row -> {
            rows.read(row, (what, todo) -> {
                        if (problems.size() < SHOWN) {
                            problems.add(Problem.error(name, row.line(), what, todo));
                        } else {
                            more[0]++;
                        }
                    })
                    .ifPresent(consent ->
                            people.add(Long.parseLong(consent.phone().e164().substring(1))));
            return true;
        });
        problems.addAll(ofTable);
        if (more[0] > 0) {
            problems.add(Problem.error(name, 0, more[0] + " more faults are not shown.", "Mend these first."));
        }
        if (problems.isEmpty() && people.added() == 0) {
            problems.add(Problem.error(name, 1, "The list is empty.", "Write one row for each person."));
        }
        if (!problems.isEmpty()) {
            throw StartException.refused(problems);
        }
        return people;
    }

    private static String words(Taken taken) {
        return switch (taken) {
            case NEW -> "new";
            case CHANGED -> "changed";
            case SAME -> "taken in before";
            case NEWER_KNOWN -> "left out, they agreed to something later";
            case STOPPED -> "left out, they said STOP at that time or later";
        };
    }
}
