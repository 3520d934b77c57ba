package org.spean.redis;

import io.vertx.redis.client.Response;
import java.util.Optional;
import org.spean.conversation.FloodGuard;
import org.spean.conversation.SessionStore.Guard;
import org.spean.conversation.SessionStore.Known;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * The answer of {@code begin.lua} when the turn may run.
 *
 * @param version to be unchanged when the turn is committed
 */
record Begun(String version, FloodGuard flood, Session session, Optional<Country> said, StoredContact contact) {
    private static final Session NOBODY = Session.fresh(Optional.empty(), Optional.empty());

    /** What cannot be read any more is a new conversation, but with the language the person chose once. */
    static Begun of(Response reply) {
        StoredContact contact = new StoredContact(
                text(reply, 10).equals("1"),
                text(reply, 6).equals("1"),
                text(reply, 7).isEmpty() ? 0 : Long.parseLong(text(reply, 7)),
                text(reply, 8),
                text(reply, 9));
        byte[] stored = reply.get(3).toBytes();
        Session session = stored.length == 0 ? NOBODY : SessionCodec.decode(stored);
        boolean expired = session.equals(NOBODY);
        return new Begun(
                text(reply, 1),
                FloodGuard.decode(text(reply, 2)),
                expired ? Session.fresh(Language.ofCode(text(reply, 4)), Optional.empty()) : session,
                expired ? said(reply) : Optional.empty(),
                contact);
    }

    /** What the turn is told. */
    Known known(Guard guard) {
        return new Known(session, said, contact.optedOut(), guard);
    }

    private static Optional<Country> said(Response reply) {
        return Optional.of(text(reply, 5)).filter(Country::fits).map(Country::new);
    }

    private static String text(Response reply, int index) {
        return reply.get(index).toString();
    }
}
