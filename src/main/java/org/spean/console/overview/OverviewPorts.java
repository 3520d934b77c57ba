package org.spean.console.overview;

import org.spean.broadcast.BroadcastStore;
import org.spean.broadcast.Budget;
import org.spean.broadcast.SpendingStore;
import org.spean.metrics.Meters;
import org.spean.metrics.TallyStore;
import org.spean.staff.AuditTrail;

/** What the numbers of the day come from. */
public record OverviewPorts(
        TallyStore tallies,
        BroadcastStore alerts,
        SpendingStore spending,
        Budget budget,
        Meters meters,
        AuditTrail trail) {}
