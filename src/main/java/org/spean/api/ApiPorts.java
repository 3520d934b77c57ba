package org.spean.api;

import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.spean.metrics.Meters;
import org.spean.staff.Tokens;
import org.spean.web.ClientAddress;
import org.spean.web.KeptAnswers;
import org.spean.web.RateLimits;

/**
 * What every route stands on.
 *
 * @param storeAway whether a failure means that the store does not answer now
 * @param references makes short ids that tie an answer to its line in the log
 */
public record ApiPorts(
        Tokens tokens,
        RateLimits rates,
        KeptAnswers kept,
        Meters meters,
        ClientAddress client,
        InstantSource clock,
        Predicate<Throwable> storeAway,
        Supplier<String> references) {}
