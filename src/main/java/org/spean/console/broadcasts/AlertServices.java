package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.spean.audio.ClipResult;
import org.spean.broadcast.AlertNumbers;
import org.spean.broadcast.AlertSounds;
import org.spean.broadcast.AudienceLook;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.TestTexts;
import org.spean.console.Doorbell;
import org.spean.content.ContentPack;
import org.spean.staff.StaffStore;

/**
 * What the pages of alerts stand on.
 *
 * @param looks at those an alert is for
 * @param counts of alerts under way, from memory
 * @param pack for the names of provinces and topics
 * @param staff for the names of colleagues
 */
public record AlertServices(
        Broadcasts broadcasts,
        Ledger ledger,
        AudienceLook looks,
        AlertBell counts,
        TestTexts tests,
        Sounds sounds,
        Supplier<ContentPack> pack,
        StaffStore staff,
        Doorbell bell) {
    /**
     * What calls of alerts play.
     *
     * @param chain makes a clip for the line of a recording, off the event loop
     */
    public record Sounds(AlertSounds kept, AlertNumbers numbers, Function<byte[], Future<ClipResult>> chain) {}
}
