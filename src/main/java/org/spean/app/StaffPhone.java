package org.spean.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.spean.model.PhoneNumber;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff phone NAME NUMBER}. */
@Command(
        name = "phone",
        description = "Where somebody is rung. Within ten seconds a running server uses it.",
        mixinStandardHelpOptions = true)
final class StaffPhone implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "In international form, e.g. +85512000001.")
    private String number = "";

    @Override
    public Integer call() {
        return staff.with(spec, (store, settings) -> {
            PhoneNumber phone = StaffPhoneRule.of(settings).check(number);
            String id = Staff.find(store, name).id();
            StaffAccount now = Staff.done(Staff.get(Staff.staffing(store)
                    .phone(id, phone, CommandTrail.by(), InstantSource.system().instant())));
            spec.commandLine().getOut().println(now.id() + "\t" + phone.masked());
        });
    }
}
