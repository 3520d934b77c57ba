package org.spean.app;

import java.util.concurrent.Callable;
import org.spean.staff.AuditAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff disable NAME}. */
@Command(
        name = "disable",
        description =
                "Somebody left: signed out of the console at once, rung no more within ten seconds; password, codes, PIN and tokens"
                        + " are gone, the name stays in the records.",
        mixinStandardHelpOptions = true)
final class StaffDisable implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Override
    public Integer call() {
        return staff.with(spec, (store, settings) -> {
            CommandTrail.write(
                    store, AuditAction.STAFF_DISABLE, Staff.find(store, name).id());
            String id = Staff.id(name);
            Staff.get(SignInRoom.closing(store, settings).close(id));
            spec.commandLine().getOut().println("disabled " + id);
        });
    }
}
