package org.spean.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spean.conversation.Arrival;
import org.spean.conversation.FloodGuard;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Play;
import org.spean.dialogue.CutOff;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.model.ContactId;

/**
 * Where the last call of a person stands, beside the session of the call: time in ms, {@code |}, session. Without a session there
 * is nothing to go back to; the time then tells that texts from before are done with, too.
 */
final class LeftWrites {
    private static final byte MARK = '|';
    private static final int LONGEST_TIME = 15;

    private LeftWrites() {}

    /** What a turn leaves. A call that is played from the spool is long over, and others may have come since. */
    static void add(Writes writes, ContactId contact, Play play, Turn turn) {
        String life = Long.toString(CutOff.LIFE.toMillis());
        switch (turn.wayBack()) {
            case AS_IT_WAS -> {}
            case HERE -> {
                if (play.delivery() == Delivery.IN_RESPONSE) {
                    writes.addSealed("PSETEX", Keys.left(contact), stored(play.arrival(), turn.session()), life);
                }
            }
            case GONE -> writes.addSealed("PSETEX", Keys.left(contact), time(play.arrival()), life);
        }
    }

    /**
     * What a turn is told, latest first.
     *
     * @param left as stored; empty when nothing is
     * @param texts guard of the texts
     * @param texted session of the texts; empty for a text, which goes on with it anyway
     */
    static List<CutOff> known(byte[] left, FloodGuard texts, byte[] texted) {
        if (left.length == 0 && texted.length == 0) {
            return List.of();
        }
        int end = mark(left);
        Instant leftAt = end < 0 ? Instant.EPOCH : Instant.ofEpochMilli(millis(left, end));
        Instant textedAt = Instant.ofEpochMilli(texts.lastAnswered());
        List<CutOff> all = new ArrayList<>(2);
        if (end >= 0 && end + 1 < left.length) {
            Session session = SessionCodec.decode(Arrays.copyOfRange(left, end + 1, left.length));
            all.add(new CutOff(session, leftAt, Channel.VOICE));
        }
        if (texted.length > 0 && textedAt.isAfter(leftAt)) {
            all.addFirst(new CutOff(SessionCodec.decode(texted), textedAt, Channel.SMS));
        }
        return all;
    }

    private static byte[] stored(Arrival arrival, Session session) {
        byte[] time = time(arrival);
        byte[] bytes = SessionCodec.encode(session);
        byte[] both = Arrays.copyOf(time, time.length + bytes.length);
        System.arraycopy(bytes, 0, both, time.length, bytes.length);
        return both;
    }

    private static byte[] time(Arrival arrival) {
        return (arrival.at().toEpochMilli() + "|").getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the time ends; -1 for what is no time. */
    private static int mark(byte[] left) {
        for (int i = 0; i < Math.min(left.length, LONGEST_TIME + 1); i++) {
            if (left[i] == MARK) {
                return i > 0 ? i : -1;
            }
            if (left[i] < '0' || left[i] > '9') {
                return -1;
            }
        }
        return -1;
    }

    private static long millis(byte[] left, int end) {
        return Long.parseLong(new String(left, 0, end, StandardCharsets.US_ASCII));
    }
}
