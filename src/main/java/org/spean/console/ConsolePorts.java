package org.spean.console;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.spean.model.Mode;
import org.spean.staff.ConsoleSessions;
import org.spean.web.ClientAddress;
import org.spean.web.KeptAnswers;

/**
 * What every page stands on.
 *
 * @param kept first answers of forms
 * @param address the public address: says whether cookies are for https only
 * @param storeAway whether a failure means that the store does not answer now
 * @param ids makes ids that nobody guesses
 */
public record ConsolePorts(
        ConsoleSessions sessions,
        KeptAnswers kept,
        InstantSource clock,
        Mode mode,
        URI address,
        ClientAddress client,
        Predicate<Throwable> storeAway,
        Supplier<String> ids) {
    boolean https() {
        return "https".equals(address.getScheme());
    }
}
