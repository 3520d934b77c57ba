package org.spean.app;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.spean.staff.AuditAction;
import org.spean.staff.PinHash;
import org.spean.staff.Pins;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff pin NAME}: a fresh PIN, shown this once. */
@Command(
        name = "pin",
        description =
                "Make a fresh PIN for the telephone. It is shown once, alone on the last line; the old one is void.",
        mixinStandardHelpOptions = true)
final class StaffPin implements Callable<Integer> {
    private static final int SALT_BYTES = 16;

    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Override
    public Integer call() {
        return staff.with(spec, (store, settings) -> {
            StaffAccount before = Staff.find(store, name);
            if (before.disabled()) {
                throw disabled(before);
            }
            CommandTrail.write(store, AuditAction.STAFF_PIN, before.id());
            SecureRandom random = new SecureRandom();
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            String pin = Pins.fresh(random);
            String hash = PinHash.of(pin, salt);
            StaffAccount now =
                    Staff.change(store, name, account -> account.disabled() ? account : account.withPinHash(hash));
            if (now.disabled()) {
                throw disabled(now);
            }
            spec.commandLine().getOut().println(pin);
        });
    }

    private static StartException disabled(StaffAccount account) {
        return StartException.refused("`" + account.id() + "` is disabled and gets no PIN.");
    }
}
