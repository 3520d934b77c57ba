package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spean.conversation.ContactStore;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/** Contacts in Redis. */
public final class RedisContactStore implements ContactStore {
    /** A case or a message came in between. */
    static final int OVERTAKEN = -1;

    private static final int MOST_TRIES = 5;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript erase = RedisScript.load("erase");

    public RedisContactStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public ContactId idOf(PhoneNumber number) {
        return crypto.contactId(number);
    }

    @Override
    public Future<Boolean> erase(PhoneNumber number) {
        return erase(crypto.contactId(number), 1);
    }

    private Future<Boolean> erase(ContactId contact, int attempt) {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Keys.contact(contact))
                        .arg("n")
                        .arg("o")
                        .arg("ot")
                        .arg("sp")
                        .arg("st"))
                .compose(fields -> Erasures.of(link, contact, stored(fields)))
                .compose(this::write)
                .compose(known -> {
                    if (known != OVERTAKEN) {
                        return Future.succeededFuture(known > 0);
                    }
                    return attempt < MOST_TRIES
                            ? erase(contact, attempt + 1)
                            : Future.failedFuture(new RedisUnavailable("the person is writing; erase again"));
                });
    }

    /** How many of session and contact were known, or {@link #OVERTAKEN}: then nothing was erased. */
    Future<Integer> write(Erasure erasure) {
        ContactId contact = erasure.contact();
        List<String> keys = new ArrayList<>(
                List.of(Keys.session(contact), Keys.contact(contact), Keys.casesOf(contact), Keys.messagesOf(contact)));
        Writes writes = new Writes(keys.size());
        erasure.addTo(writes);
        keys.addAll(writes.keys());
        List<Arg> arguments = new ArrayList<>();
        arguments.add(Arg.of(erasure.cases().size()));
        arguments.add(Arg.of(erasure.messages().size()));
        arguments.addAll(writes.arguments());
        return erase.run(link, keys, arguments).map(Response::toInteger);
    }

    private static StoredContact stored(Response fields) {
        String optedAt = text(fields.get(2));
        return new StoredContact(
                fields.get(0) != null,
                fields.get(1) != null,
                optedAt.isEmpty() ? 0 : Long.parseLong(optedAt),
                text(fields.get(3)),
                text(fields.get(4)));
    }

    private static String text(@Nullable Response field) {
        return field == null ? "" : field.toString();
    }
}
