package org.spean.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.spean.model.Mode;
import org.spean.settings.Settings;
import org.spean.staff.CredentialStore;
import org.spean.staff.Credentials;
import org.spean.staff.StaffAccount;
import org.spean.staff.Totp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff code NAME}: in place of an authenticator app, for rehearsals. */
@Command(
        name = "code",
        description =
                "In demo mode only: the six digits to sign in with just now, so that nobody needs an authenticator app"
                        + " to look around.",
        mixinStandardHelpOptions = true)
final class StaffCode implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Override
    public Integer call() {
        return staff.with(spec, this::print);
    }

    private void print(Store store, Settings settings) throws StartException {
        if (settings.mode() != Mode.DEMO) {
            throw StartException.refused(
                    "Only the person's own authenticator app shows their codes. If it is lost, make"
                            + " a new link: staff invite NAME");
        }
        StaffAccount account = Staff.find(store, name);
        CredentialStore all = SignInRoom.credentials(store, settings);
        Credentials credentials = Staff.get(all.find(account.id()))
                .orElseThrow(() -> StartException.refused("`" + account.id()
                        + "` has no password yet. Make a link to set one: staff invite " + account.id()));
        Instant now = InstantSource.system().instant();
        long step = Math.max(Totp.step(now), Staff.get(all.lastStep(account.id())) + 1);
        if (step > Totp.step(now) + 1) {
            throw StartException.refused("The codes of this moment are used up. Try again in half a minute.");
        }
        spec.commandLine().getOut().println(Totp.code(credentials.secret(), step));
    }
}
