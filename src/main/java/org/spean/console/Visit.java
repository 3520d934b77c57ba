package org.spean.console;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.spean.staff.ConsoleSession;
import org.spean.staff.StaffAccount;

/**
 * One request to a page, once it is clear who asks and that they may.
 *
 * @param session empty only on a page before the sign-in
 * @param parameters what stands for the {@code :names} of the path
 * @param query what stands behind the {@code ?}
 * @param address from where it came; to be counted, never to be kept
 * @param browser family, e.g. {@code Firefox}; may be empty
 * @param known see {@link org.spean.staff.SignInForm#known}
 */
public record Visit(
        Optional<ConsoleSession> session,
        Frame frame,
        Map<String, String> parameters,
        Map<String, String> query,
        Form form,
        Instant now,
        String address,
        String browser,
        String known) {
    public Visit {
        parameters = Map.copyOf(parameters);
        query = Map.copyOf(query);
    }

    /** Who asks. */
    public StaffAccount account() {
        return signedIn().account();
    }

    /** Id of the account, as the audit trail and the services take it. */
    public String by() {
        return account().id();
    }

    /** Not for pages before the sign-in. */
    public ConsoleSession signedIn() {
        return session.orElseThrow();
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Empty text when it is not there. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** Id of the form that was sent: the same again must not act twice. */
    public String operation() {
        return form.raw(Gate.OP);
    }

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }
}
