package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Notices a wrong index key before it does harm: under another key every contact would look new, and all opt-outs would be
 * forgotten (reliability B4, row 30).
 */
public final class KeyCheck {
    private final String ours;

    /** @param ours see {@link Pseudonyms#checkValue} */
    public KeyCheck(String ours) {
        this.ours = ours;
    }

    /** True when this store was made with our index key, or is new (then it is marked as ours). False: do not start. */
    public Future<Boolean> matchesStore(RedisLink link) {
        Request mark = Request.cmd(Command.SET)
                .arg(Keys.INDEX_KEY_CHECK)
                .arg(ours)
                .arg("NX")
                .arg("GET");
        return link.send(mark).map(found -> isOurs(found, ours));
    }

    @SuppressWarnings("ConstantConditions") // nil is null: nothing was stored before
    private static boolean isOurs(Response found, String ours) {
        return found == null || MessageDigest.isEqual(found.toBytes(), ours.getBytes(StandardCharsets.UTF_8));
    }
}
