package org.spean.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.settings.Settings;
import org.spean.staff.NewStaff;
import org.spean.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff add NAME --roles a,b}. */
@Command(
        name = "add",
        description =
                "Add somebody who works here. The last line is the link by which they sign in for the first time.",
        mixinStandardHelpOptions = true)
final class StaffAdd implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "In Latin letters, e.g. \"Sok Dara\".")
    private String name = "";

    @Option(
            names = "--roles",
            required = true,
            paramLabel = "a,b",
            description = "viewer, worker, editor, sender, approver, supervisor, it.")
    private String roles = "";

    @Option(
            names = "--language",
            defaultValue = "km",
            description = "km, en, or both with a comma; the first is used with them (default: km).")
    private String language = "km";

    @Option(names = "--phone", defaultValue = "", description = "Where they are rung, e.g. +85512000001.")
    private String phone = "";

    @Override
    public Integer call() {
        return staff.with(spec, this::add);
    }

    private void add(Store store, Settings settings) throws StartException {
        Set<Role> may = Staff.roles(roles);
        List<Language> speaks = languages();
        Optional<PhoneNumber> rung = phone.isEmpty()
                ? Optional.empty()
                : Optional.of(StaffPhoneRule.of(settings).check(phone));
        Instant now = InstantSource.system().instant();
        String id = Staff.done(Staff.get(
                        Staff.staffing(store).add(new NewStaff(name, may, speaks, rung), CommandTrail.by(), now)))
                .id();
        spec.commandLine().getErr().println("A PIN for the telephone: staff pin " + id);
        spec.commandLine().getOut().println("added " + id);
        StaffInvite.print(spec, store, settings, id);
    }

    private List<Language> languages() throws StartException {
        List<Language> all = new ArrayList<>();
        for (String code : language.split(",", -1)) {
            Language one = Language.ofCode(code.strip())
                    .orElseThrow(() -> StartException.refused(
                            "There is no language `" + code.strip() + "`. Write km, en, or km,en."));
            if (!all.contains(one)) {
                all.add(one);
            }
        }
        return all;
    }
}
