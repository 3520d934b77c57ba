package org.spean.app;

import java.util.concurrent.Callable;
import org.spean.staff.AuditAction;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff disable NAME}. */
@Command(
        name = "disable",
        description =
                "Somebody left: rung no more within ten seconds, the PIN and the tokens are gone, the name stays in the records.",
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
            StaffAccount now = Staff.change(store, name, StaffAccount::asDisabled);
            Staff.get(StaffToken.tokens(store).revokeAll(now.id()));
            spec.commandLine().getOut().println("disabled " + now.id());
        });
    }
}
