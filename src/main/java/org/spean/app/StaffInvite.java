package org.spean.app;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;
import org.spean.staff.InvitationLinks;
import org.spean.staff.StaffAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff invite NAME}: a fresh link to sign in with. */
@Command(
        name = "invite",
        description =
                "Make a link to set a password and an authenticator app, alone on the last line. It works once, within"
                        + " 72 hours. The old password, codes and sessions are void at once.",
        mixinStandardHelpOptions = true)
final class StaffInvite implements Callable<Integer> {
    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Override
    public Integer call() {
        return staff.with(spec, (store, settings) -> {
            StaffAccount account = Staff.find(store, name);
            if (account.disabled()) {
                throw StartException.refused("`" + account.id() + "` is disabled and gets no link.");
            }
            CommandTrail.write(store, AuditAction.INVITE, account.id());
            print(spec, store, settings, account.id());
        });
    }

    /** Whoever calls has written the audit entry. */
    static void print(CommandSpec spec, Store store, Settings settings, String account) throws StartException {
        String token = Staff.get(SignInRoom.links(store, settings)
                .invite(account, InstantSource.system().instant()));
        spec.commandLine()
                .getErr()
                .println("To sign in for the first time, " + account + " opens this link, once and within "
                        + InvitationLinks.LIFE.toHours() + " hours. Hand it over in person:");
        spec.commandLine().getOut().println(link(settings.http().publicUrl(), token));
    }

    private static String link(String base, String token) {
        return base + "/console/invitation/" + token;
    }
}
