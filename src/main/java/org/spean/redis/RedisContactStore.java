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
        return read(link, contact)
                .compose(stored -> Erasures.of(link, contact, stored))
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

    /** What is known of somebody now. */
    static Future<StoredContact> read(RedisLink link, ContactId contact) {
        Request fields = Request.cmd(Command.HMGET).arg(Keys.contact(contact));
        StoredContact.FIELDS.forEach(fields::arg);
        return link.send(fields).map(reply -> {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < reply.size(); i++) {
                values.add(text(reply.get(i)));
            }
            return StoredContact.of(values);
        });
    }

    private static String text(@Nullable Response field) {
        return field == null ? "" : field.toString();
    }
}
