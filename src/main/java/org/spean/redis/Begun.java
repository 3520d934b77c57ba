package org.spean.redis;

import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.spean.conversation.FloodGuard;
import org.spean.conversation.SessionStore.Call;
import org.spean.conversation.SessionStore.Guard;
import org.spean.conversation.SessionStore.Known;
import org.spean.dialogue.CutOff;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * The answer of {@code begin.lua} when the turn may run.
 *
 * @param cutOffs conversations that ended in the middle, latest first
 * @param version to be unchanged when the turn is committed
 */
record Begun(
        String version,
        FloodGuard flood,
        Session session,
        Optional<Country> said,
        StoredContact contact,
        Live live,
        List<CutOff> cutOffs) {
    /** Where the fields of {@link StoredContact#FIELDS} stand in the reply. */
    private static final int[] CONTACT_FIELDS = {10, 6, 7, 20, 4, 8, 9, 16, 17, 18, 19, 21};

    private static final Session NOBODY = Session.fresh(Optional.empty(), Optional.empty());

    /** What cannot be read any more is a new conversation, but with the language the person chose once. */
    static Begun of(Response reply) {
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
                Live.of(reply),
                LeftWrites.known(
                        reply.get(13).toBytes(),
                        FloodGuard.decode(text(reply, 14)),
                        reply.get(15).toBytes()));
    }

    /** What the turn is told when it answers a text. */
    Known known(Guard guard) {
        List<CutOff> broken = live.others() == 0 ? cutOffs : List.of();
        return new Known(session, said, contact.optedOut(), guard, Optional.empty(), broken);
    }

    /** What it is told in a call: its keys are no flood, for a call is limited as a whole, and there is no number to lose. */
    Known known(Live live, Instant now) {
        Call call = new Call(live.began().orElse(now), live.others());
        return new Known(session, said, contact.optedOut(), Guard.OPEN, Optional.of(call), cutOffs);
    }

    /**
     * How a call stands; for a text, how many calls are under way, as far as one was left in the middle.
     *
     * @param began when its first step was played; a call has that where a text has its flood guard
     * @param others live calls of the person besides
     * @param heard when this call was last heard of, or when the talk it is in ends at the latest; empty when it is not live
     */
    record Live(Optional<Instant> began, int others, Optional<Instant> heard) {
        private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

        private static Live of(Response reply) {
            return new Live(time(text(reply, 2)), Integer.parseInt(text(reply, 11)), time(text(reply, 12)));
        }

        private static Optional<Instant> time(String text) {
            return Optional.of(text)
                    .filter(millis -> MILLIS.matcher(millis).matches())
                    .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
        }
    }

    private static Optional<Country> said(Response reply) {
        return Optional.of(text(reply, 5)).filter(Country::fits).map(Country::new);
    }

    private static String text(Response reply, int index) {
        return reply.get(index).toString();
    }
}
