package org.spean.console.broadcasts;

import java.util.function.Supplier;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.TestTexts;
import org.spean.console.Doorbell;
import org.spean.content.ContentPack;
import org.spean.staff.StaffStore;

/**
 * What the pages of alerts stand on.
 *
 * @param counts of alerts under way, from memory
 * @param pack for the names of provinces and topics
 * @param staff for the names of colleagues
 */
public record AlertServices(
        Broadcasts broadcasts,
        Ledger ledger,
        AlertBell counts,
        TestTexts tests,
        Supplier<ContentPack> pack,
        StaffStore staff,
        Doorbell bell) {}
