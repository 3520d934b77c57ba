package org.spean.app;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spean.model.PhnomPenh;
import org.spean.settings.Settings;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;
import org.spean.staff.AuditTrail.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff audit}: who set about to change what, and whether the trail of it is whole. */
@Command(
        name = "audit",
        description = "Who set about to change what, newest last: number, time, who, action, subject, details.",
        mixinStandardHelpOptions = true)
final class StaffAudit implements Callable<Integer> {
    private static final int USUAL = 50;
    private static final int PAGE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--last", paramLabel = "N", description = "So many entries (default: 50; with --verify none).")
    private Optional<Integer> last = Optional.empty();

    @Option(
            names = "--verify",
            description = "Check that no entry was altered, put in or cut off; exit 1 and the first place if one was.")
    private boolean verify;

    @Override
    public Integer call() {
        return staff.with(spec, this::show);
    }

    private void show(Store store, Settings settings) throws StartException {
        int count = last.orElse(verify ? 0 : USUAL);
        if (count < 0) {
            throw StartException.refused("--last is how many entries to show: 0 or more.");
        }
        AuditTrail trail = CommandTrail.of(store);
        PrintWriter out = spec.commandLine().getOut();
        for (Kept one : newest(trail, count)) {
            out.println(line(one));
        }
        if (verify) {
            switch (Staff.get(trail.verify())) {
                case AuditTrail.Verdict.Intact intact ->
                    out.println(String.join(
                            "\t",
                            "intact",
                            Long.toString(intact.first()),
                            Long.toString(intact.last()),
                            intact.mark()));
                case AuditTrail.Verdict.Broken broken ->
                    throw StartException.refused(
                            "The audit trail is broken at #" + broken.number() + ": " + broken.what() + ".");
            }
        }
    }

    private static Iterable<Kept> newest(AuditTrail trail, int count) throws StartException {
        Deque<Kept> found = new ArrayDeque<>();
        Optional<Long> before = Optional.empty();
        while (found.size() < count) {
            AuditTrail.Page page = Staff.get(trail.entries(before, Math.min(PAGE, count - found.size())));
            page.entries().forEach(found::addFirst);
            before = page.next();
            if (before.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static String line(Kept one) {
        return switch (one) {
            case Kept.Unreadable unreadable -> "#" + unreadable.number() + "\tcannot be read";
            case Kept.Readable readable -> line(readable.number(), readable.entry());
        };
    }

    private static String line(long number, AuditEntry entry) {
        String details = entry.details().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining(" "));
        return String.join(
                "\t",
                "#" + number,
                LocalDateTime.ofInstant(entry.at(), PhnomPenh.ZONE).format(TIME),
                entry.who(),
                entry.action().word(),
                entry.subject().isEmpty() ? "-" : entry.subject(),
                details.isEmpty() ? "-" : details);
    }
}
