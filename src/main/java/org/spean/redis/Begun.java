package org.spean.redis;

import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spean.conversation.FloodGuard;
import org.spean.conversation.SessionStore.Call;
import org.spean.conversation.SessionStore.Guard;
import org.spean.conversation.SessionStore.Known;
import org.spean.dialogue.CutOff;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * The answer of {@code begin.lua} when the turn may run.
 *
 * @param version to be unchanged when the turn is committed
 * @param marks of a call; none of a text
 * @param others live calls of the person besides; not looked for, and 0, in a call that was just heard of, nor for a text unless a call
 *     was left in the middle
 * @param cutOffs conversations that ended in the middle, latest first; not looked for where the marks say that the call left its own
 */
record Begun(
        String version,
        FloodGuard flood,
        Session session,
        Optional<Country> said,
        StoredContact contact,
        CallMarks marks,
        int others,
        List<CutOff> cutOffs) {
    /** Where the fields of {@link StoredContact#FIELDS} stand in the reply. */
    private static final int[] CONTACT_FIELDS = {10, 6, 7, 20, 4, 8, 9, 16, 17, 18, 19, 21};

    private static final Session NOBODY = Session.fresh(Optional.empty(), Optional.empty());

    /**
     * What cannot be read any more is a new conversation, but with the language the person chose once.
     *
     * @param late whether the step lies in the past: what was left since may be another place than the call's own
     */
    static Begun of(Response reply, boolean late) {
        StoredContact contact = StoredContact.of(IntStream.of(CONTACT_FIELDS)
                .mapToObj(index -> text(reply, index))
                .toList());
        byte[] stored = reply.get(3).toBytes();
        Session session = stored.length == 0 ? NOBODY : SessionCodec.decode(stored);
        boolean expired = session.equals(NOBODY);
        return new Begun(
                text(reply, 1),
                FloodGuard.decode(text(reply, 2)),
                expired ? Session.fresh(Language.ofCode(text(reply, 4)), Optional.empty()) : session,
                expired ? said(reply) : Optional.empty(),
                contact,
                CallMarks.decode(text(reply, 2)).known(text(reply, 12), late),
                Integer.parseInt(text(reply, 11)),
                LeftWrites.known(
                        reply.get(13).toBytes(),
                        FloodGuard.decode(text(reply, 14)),
                        reply.get(15).toBytes()));
    }

    /** What the turn is told when it answers a text. */
    Known known(Guard guard) {
        List<CutOff> broken = others == 0 ? cutOffs : List.of();
        return new Known(session, said, contact.optedOut(), guard, Optional.empty(), broken);
    }

    /** What it is told in a call: its keys are no flood, for a call is limited as a whole, and there is no number to lose. */
    Known known(Instant now) {
        Call call = new Call(marks.began().orElse(now), others);
        List<CutOff> places = marks.left() ? List.of(new CutOff(session, now, Channel.VOICE)) : cutOffs;
        return new Known(session, said, contact.optedOut(), Guard.OPEN, Optional.of(call), places);
    }

    private static Optional<Country> said(Response reply) {
        return Optional.of(text(reply, 5)).filter(Country::fits).map(Country::new);
    }

    private static String text(Response reply, int index) {
        return reply.get(index).toString();
    }
}
