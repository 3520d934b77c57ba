package org.spean.app;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.settings.Settings;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff list}: one line each, tabs between; numbers masked. */
@Command(
        name = "list",
        description = "Everybody: id, name, roles, languages, phone (masked), PIN or not, state.",
        mixinStandardHelpOptions = true)
final class StaffShow implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return staff.with(spec, this::list);
    }

    private void list(Store store, Settings settings) throws StartException {
        for (StaffAccount one : Staff.get(Staff.accounts(store).all())) {
            spec.commandLine().getOut().println(line(one));
        }
    }

    private static String line(StaffAccount one) {
        return String.join(
                "\t",
                one.id(),
                one.name(),
                one.roles().stream().sorted().map(Role::word).collect(Collectors.joining(",")),
                one.languages().stream().map(Language::code).collect(Collectors.joining(",")),
                one.phone().map(PhoneNumber::masked).orElse("no phone"),
                one.pinHash().isEmpty() ? "no PIN" : "PIN",
                one.disabled() ? "disabled" : "active");
    }
}
