package org.spean.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;
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
        String id = Staff.id(name);
        Set<Role> may = roles();
        List<Language> speaks = languages();
        Optional<PhoneNumber> rung = phone.isEmpty()
                ? Optional.empty()
                : Optional.of(StaffPhoneRule.of(settings).check(phone));
        if (rung.isPresent()) {
            Staff.free(store, id, rung.get());
        }
        StaffAccount account = new StaffAccount(
                id,
                name.strip(),
                may,
                speaks,
                rung,
                "",
                false,
                InstantSource.system().instant());
        if (Staff.get(Staff.accounts(store).find(id)).isPresent()) {
            throw taken(id);
        }
        CommandTrail.write(store, AuditAction.STAFF_ADD, id, Map.of("roles", words(may)));
        if (!Staff.get(Staff.accounts(store).add(account))) {
            throw taken(id);
        }
        spec.commandLine().getErr().println("A PIN for the telephone: staff pin " + id);
        spec.commandLine().getOut().println("added " + id);
        StaffInvite.print(spec, store, settings, id);
    }

    private static StartException taken(String id) {
        return StartException.refused(
                "There is a `" + id + "` already. Add a letter or a number to the name of the second one.");
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::word).collect(Collectors.joining(","));
    }

    private Set<Role> roles() throws StartException {
        Set<Role> all = EnumSet.noneOf(Role.class);
        for (String word : roles.split(",", -1)) {
            all.add(Role.ofWord(word.strip())
                    .orElseThrow(() -> StartException.refused("There is no role `"
                            + word.strip() + "`. Roles are "
                            + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + ".")));
        }
        return all;
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
