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
        ContactId contact = crypto.contactId(number);
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Keys.contact(contact))
                        .arg("n")
                        .arg("o")
                        .arg("sp")
                        .arg("st"))
                .compose(fields -> Erasures.of(link, contact, stored(fields)))
                .compose(this::write);
    }

    private Future<Boolean> write(Erasure erasure) {
        ContactId contact = erasure.contact();
        Writes writes = new Writes(3);
        erasure.addTo(writes);
        List<String> keys = new ArrayList<>(List.of(Keys.session(contact), Keys.contact(contact), Keys.flood(contact)));
        keys.addAll(writes.keys());
        return erase.run(link, keys, writes.arguments()).map(known -> known.toInteger() > 0);
    }

    private static StoredContact stored(Response fields) {
        return new StoredContact(
                fields.get(0) != null, fields.get(1) != null, text(fields.get(2)), text(fields.get(3)));
    }

    private static String text(@Nullable Response field) {
        return field == null ? "" : field.toString();
    }
}
