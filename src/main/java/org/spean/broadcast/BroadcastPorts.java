package org.spean.broadcast;

import java.util.function.Supplier;
import org.spean.content.ContentPack;
import org.spean.staff.AuditTrail;

/** What {@link Broadcasts} and {@link AlertClock} need of the rest of the house. */
public record BroadcastPorts(
        BroadcastStore store,
        AudienceStore audiences,
        Ledger ledger,
        StopStore stops,
        Supplier<ContentPack> pack,
        AuditTrail trail,
        AlertPrompts prompts) {}
