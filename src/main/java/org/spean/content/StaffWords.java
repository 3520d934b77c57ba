package org.spean.content;

import java.util.List;

/**
 * What staff write with.
 *
 * @param canned in the order of the file
 */
public record StaffWords(List<CannedReply> canned, DiscreetWords discreet) {
    /** Where the pack has none. */
    public static final StaffWords NONE = new StaffWords(List.of(), new DiscreetWords(List.of()));

    public StaffWords {
        canned = List.copyOf(canned);
    }
}
