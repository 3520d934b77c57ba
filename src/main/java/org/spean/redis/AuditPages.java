package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.redis.AuditChain.End;
import org.spean.redis.AuditChain.Mark;

/** Reads the audit trail. */
final class AuditPages {
    private final RedisLink link;
    private final AuditChain chain;
    private final RedisScript ends = RedisScript.load("auditends");

    /**
     * Both ends at one instant.
     *
     * @param anchorText the anchor as it is stored
     * @param entries how many there are
     */
    record Ends(Mark head, Mark anchor, String anchorText, long entries) {}

    AuditPages(RedisLink link, AuditChain chain) {
        this.link = link;
        this.chain = chain;
    }

    /** Fails with {@link UnreadableValueException} when an end was overwritten. */
    Future<Ends> ends() {
        return ends.run(link, Keys.audit(), List.of())
                .map(found -> new Ends(
                        chain.read(End.HEAD, found.get(0).toString()),
                        chain.read(End.ANCHOR, found.get(1).toString()),
                        found.get(1).toString(),
                        found.get(2).toLong()));
    }

    /** Entries as they are stored, from one number to another; empty where there is none. */
    Future<List<Optional<byte[]>>> read(long first, long last) {
        Request request = Request.cmd(Command.HMGET).arg(Keys.AUDIT_ENTRIES);
        for (long number = first; number <= last; number++) {
            request.arg(number);
        }
        return link.send(request).map(found -> {
            List<Optional<byte[]>> stored = new ArrayList<>();
            for (int at = 0; at < found.size(); at++) {
                stored.add(bytes(found.get(at)));
            }
            return stored;
        });
    }

    @SuppressWarnings("ConstantConditions") // nil is null: there is no such entry
    private static Optional<byte[]> bytes(Response one) {
        return one == null ? Optional.empty() : Optional.of(one.toBytes());
    }
}
