package org.spean.metrics;

import java.time.Duration;

/**
 * What the meters of this instance say at one moment. What is counted is counted since its start; a share that was never measured is
 * not a number.
 *
 * @param answered webhooks that got a real answer, or a silence that was meant
 * @param safety webhooks that got the safety answer
 * @param forbidden webhooks refused for signature, account or place
 * @param badRequests webhooks that were none
 * @param gatewayOk requests to a platform that it took
 * @param gatewayFailed those that it did not take, or perhaps
 * @param arrivalsLost texts that neither the store nor the spool could keep
 * @param outboxWaiting messages
 * @param diskFree 0 to 1, of the disk with the data folder
 * @param daySpent 0 to 1 and more, of the budget of the day
 */
public record Standing(
        long answered,
        long safety,
        long forbidden,
        long badRequests,
        long gatewayOk,
        long gatewayFailed,
        long arrivalsLost,
        long flowFailures,
        long outboxWaiting,
        Duration outboxOldest,
        long unknownSends,
        long casesWaiting,
        Duration casesOldest,
        boolean degraded,
        long spoolEntries,
        long staleFacts,
        double diskFree,
        double daySpent,
        double monthSpent) {}
