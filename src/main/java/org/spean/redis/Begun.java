package org.spean.redis;

import io.vertx.redis.client.Response;
import java.util.Optional;
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
record Begun(String version, Known known, StoredContact contact) {
    static Begun of(Response reply) {
        Guard guard = switch (reply.get(0).toString()) {
            case "flood" -> Guard.NOTICE;
            case "quiet" -> Guard.QUIET;
            default -> Guard.OPEN;
        };
        boolean optedOut = text(reply, 5).equals("1");
        StoredContact contact = new StoredContact(
                text(reply, 9).equals("1"),
                optedOut,
                text(reply, 6).isEmpty() ? 0 : Long.parseLong(text(reply, 6)),
                text(reply, 7),
                text(reply, 8));
        return new Begun(text(reply, 1), new Known(session(reply), optedOut, guard), contact);
    }

    /** What cannot be read any more is a new conversation, but with the language the person chose once. */
    private static Session session(Response reply) {
        Optional<Language> language = Language.ofCode(text(reply, 3));
        Optional<Country> country =
                Optional.of(text(reply, 4)).filter(Country::fits).map(Country::new);
        byte[] stored = reply.get(2).toBytes();
        Session nobody = Session.fresh(Optional.empty(), Optional.empty());
        Session session = stored.length == 0 ? nobody : SessionCodec.decode(stored);
        return session.equals(nobody) ? Session.fresh(language, country) : session;
    }

    private static String text(Response reply, int index) {
        return reply.get(index).toString();
    }
}
