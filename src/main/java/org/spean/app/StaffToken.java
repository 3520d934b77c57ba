package org.spean.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.spean.redis.RedisTokenStore;
import org.spean.settings.Settings;
import org.spean.staff.AuditAction;
import org.spean.staff.StaffAccount;
import org.spean.staff.TokenStore;
import org.spean.staff.TokenText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code staff token NAME}: a token for the API, shown this once. */
@Command(
        name = "token",
        description = "Make a token for the API. It is shown once, alone on the last line, and kept only hashed.",
        mixinStandardHelpOptions = true)
final class StaffToken implements Callable<Integer> {
    private static final int LONGEST_DAYS = 365;

    @ParentCommand
    private Staff staff = new Staff();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Name or id.")
    private String name = "";

    @Option(names = "--days", defaultValue = "90", description = "How long it lasts, 1 to 365 days (default: 90).")
    private int days = 90;

    @Option(names = "--revoke", description = "Make none: throw away all tokens of this person instead.")
    private boolean revoke;

    @Override
    public Integer call() {
        return staff.with(spec, this::make);
    }

    private void make(Store store, Settings settings) throws StartException {
        StaffAccount account = Staff.find(store, name);
        TokenStore tokens = tokens(store);
        if (revoke) {
            CommandTrail.write(store, AuditAction.TOKEN_REVOKE, account.id());
            Staff.get(tokens.revokeAll(account.id()));
            spec.commandLine().getOut().println("no token of " + account.id() + " is valid any more");
            return;
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw StartException.refused("A token lasts 1 to " + LONGEST_DAYS + " days.");
        }
        if (account.disabled()) {
            throw StartException.refused("`" + account.id() + "` is disabled and gets no token.");
        }
        CommandTrail.write(store, AuditAction.TOKEN_MAKE, account.id(), Map.of("days", Integer.toString(days)));
        Instant now = InstantSource.system().instant();
        TokenText token = TokenText.fresh(new SecureRandom());
        Staff.get(tokens.add(token.kept(account.id(), now, Duration.ofDays(days))));
        spec.commandLine().getErr().println("For " + account.id() + ", valid for " + days + " days:");
        spec.commandLine().getOut().println(token.reveal());
    }

    static TokenStore tokens(Store store) {
        return new RedisTokenStore(store.link(), store.crypto());
    }
}
