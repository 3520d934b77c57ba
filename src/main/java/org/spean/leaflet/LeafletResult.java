package org.spean.leaflet;

/** What came of an order. */
public sealed interface LeafletResult {
    /**
     * A leaflet.
     *
     * @param bytes the whole file, not to be changed
     * @param draft whether it is marked as not to be handed out
     * @param unread how many of its Khmer wordings no native reader has approved
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Printed(byte[] bytes, LeafletFormat format, boolean draft, int unread) implements LeafletResult {}

    /** None, and why: a sentence for staff that says what to do. */
    record Refused(String reason) implements LeafletResult {}
}
