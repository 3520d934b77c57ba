package org.spean.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spean.redis.RedisShiftStore;
import org.spean.staff.AuditAction;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shifts …}: who is rung when. */
@Command(
        name = "shifts",
        description = "The weekly plan: who is rung when.",
        subcommands = ShiftsCommand.Import.class,
        mixinStandardHelpOptions = true)
final class ShiftsCommand implements Runnable {
    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** {@code shifts import FILE}: replaces the whole plan, or changes nothing and says every problem. */
    @Command(
            name = "import",
            description = "Replace the plan by the one in a file; see config/shifts.yaml.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @ParentCommand
        private ShiftsCommand parent = new ShiftsCommand();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The plan as YAML, times in Phnom Penh.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            return Staff.with(parent.main, spec, (store, settings) -> {
                Set<String> known = Staff.get(Staff.accounts(store).all()).stream()
                        .filter(one -> !one.disabled())
                        .map(StaffAccount::id)
                        .collect(Collectors.toSet());
                ShiftFile read = ShiftFile.read(file, known);
                if (!read.problems().isEmpty()) {
                    throw StartException.refused(read.problems());
                }
                CommandTrail.write(
                        store,
                        AuditAction.SHIFTS_REPLACE,
                        "",
                        Map.of("shifts", Integer.toString(read.plan().week().size())));
                Staff.get(new RedisShiftStore(store.link(), store.crypto()).replace(read.plan()));
                spec.commandLine()
                        .getOut()
                        .println(read.plan().week().size() + " shifts a week, "
                                + read.plan().holidays().size() + " holidays");
            });
        }
    }
}
