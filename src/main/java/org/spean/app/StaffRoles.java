package org.spean.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff roles NAME --roles a,b}. */
@Command(
        name = "roles",
        description =
                "What somebody may do from now on, in place of the roles they have. Open sessions have it at once.",
        mixinStandardHelpOptions = true)
final class StaffRoles implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "a,b",
            description = "All of them: viewer, worker, editor, sender, approver, supervisor, it.")
    private String roles = "";

    @Override
    public Integer call() {
        return staff.with(spec, (store, settings) -> {
            String id = Staff.find(store, name).id();
            StaffAccount now = Staff.done(Staff.get(Staff.staffing(store)
                    .roles(
                            id,
                            Staff.roles(roles),
                            CommandTrail.by(),
                            InstantSource.system().instant())));
            spec.commandLine().getOut().println(now.id() + "\t" + Role.words(now.roles()));
        });
    }
}
