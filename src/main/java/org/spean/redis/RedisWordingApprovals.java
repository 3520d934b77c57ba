package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.spean.registers.WordingApproval;
import org.spean.registers.WordingApprovals;

/** Approvals of Khmer wordings, in Redis; sealed, for they name people. */
public final class RedisWordingApprovals implements WordingApprovals {
    private static final int VERSION = 1;

    private final RedisLink link;
    private final Crypto crypto;

    public RedisWordingApprovals(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Map<String, WordingApproval>> all() {
        return link.send(Request.cmd(Command.HGETALL).arg(FactKeys.WORDINGS)).map(fields -> {
            Map<String, WordingApproval> all = new HashMap<>();
            for (String id : fields.getKeys()) {
                all.put(id, read(id, crypto.openText(label(id), fields.get(id).toBytes())));
            }
            return Map.copyOf(all);
        });
    }

    @Override
    public Future<Void> put(WordingApproval approval) {
        String id = approval.text();
        return link.send(Request.cmd(Command.HSET)
                        .arg(FactKeys.WORDINGS)
                        .arg(id)
                        .arg(crypto.sealText(label(id), write(approval))))
                .mapEmpty();
    }

    private static String write(WordingApproval approval) {
        return new JsonObject()
                .put("v", VERSION)
                .put("hash", approval.hash())
                .put("reader", approval.reader())
                .put("by", approval.by())
                .put("at", approval.at().toString())
                .encode();
    }

    private static WordingApproval read(String id, String text) {
        JsonObject json = new JsonObject(text);
        if (json.getInteger("v", 0) != VERSION) {
            throw new UnreadableValueException("the approval of a wording has another form");
        }
        return new WordingApproval(
                id,
                json.getString("hash"),
                json.getString("reader"),
                json.getString("by"),
                Instant.parse(json.getString("at")));
    }

    private static String label(String id) {
        return "wording/" + id;
    }
}
