package org.spean.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.spean.staff.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff enable NAME}. */
@Command(
        name = "enable",
        description =
                "Somebody is back: roles, languages and phone as before. The last line is the link by which they sign in.",
        mixinStandardHelpOptions = true)
final class StaffEnable implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Override
    public Integer call() {
        return staff.with(spec, (store, settings) -> {
            String id = Staff.find(store, name).id();
            Staff.done(Staff.get(Staff.staffing(store)
                    .enable(id, CommandTrail.by(), InstantSource.system().instant())));
            CommandTrail.write(store, AuditAction.INVITE, id);
            spec.commandLine().getOut().println("enabled " + id);
            StaffInvite.print(spec, store, settings, id);
        });
    }
}
