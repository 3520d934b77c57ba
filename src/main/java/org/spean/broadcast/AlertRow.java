package org.spean.broadcast;

import java.util.Optional;
import org.spean.outbox.MessageId;

/**
 * One person of a broadcast: a row of one partition. As a message id it travels in the status-callback URL; its length, 20, tells
 * it from the id of a reply (19), and every attempt for a row has the same, so that a receipt of any of them counts.
 *
 * @param row from 0
 */
public record AlertRow(BroadcastId broadcast, int partition, int row) {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ROW_LETTERS = 5;
    private static final int LENGTH = 3 + BroadcastId.LENGTH + ROW_LETTERS;

    public MessageId id() {
        char[] letters = new char[ROW_LETTERS];
        for (int i = ROW_LETTERS - 1, rest = row; i >= 0; i--, rest >>>= 5) {
            letters[i] = LETTERS.charAt(rest & 31);
        }
        return MessageId.of(partition, broadcast.value() + new String(letters));
    }

    /** The row a message id stands for; empty for the id of a reply. */
    public static Optional<AlertRow> of(MessageId id) {
        String value = id.value();
        if (value.length() != LENGTH) {
            return Optional.empty();
        }
        int row = 0;
        for (char letter : value.substring(LENGTH - ROW_LETTERS).toCharArray()) {
            row = row << 5 | LETTERS.indexOf(letter);
        }
        return Optional.of(
                new AlertRow(new BroadcastId(value.substring(3, LENGTH - ROW_LETTERS)), id.partition(), row));
    }
}
