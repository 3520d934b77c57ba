package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.List;
import org.spean.staff.Role;
import org.spean.staff.RoleRequests;
import org.spean.staff.RolesAsked;

/** Asked roles in Redis: one hash, each sealed and bound to its account. */
public final class RedisRoleRequests implements RoleRequests {
    private final RedisLink link;
    private final AskedHash<RolesAsked> hash;

    public RedisRoleRequests(RedisLink link, Crypto crypto) {
        this.link = link;
        this.hash = new AskedHash<>(link, crypto, SignInKeys.ROLES_ASKED, "roles/", 4, RedisRoleRequests::read);
    }

    @Override
    public Future<Void> ask(RolesAsked asked) {
        byte[] sealed = hash.sealed(
                asked.account(), asked.by(), asked.at().toString(), Role.words(asked.from()), Role.words(asked.to()));
        return link.send(Request.cmd(Command.HSET)
                        .arg(SignInKeys.ROLES_ASKED)
                        .arg(asked.account())
                        .arg(Buffer.buffer(sealed)))
                .mapEmpty();
    }

    @Override
    public Future<List<RolesAsked>> asked() {
        return hash.all();
    }

    @Override
    public Future<Boolean> decide(RolesAsked asked) {
        return hash.take(asked.account(), asked);
    }

    private static RolesAsked read(String account, List<String> lines) {
        return new RolesAsked(
                account,
                Role.ofWords(lines.get(2)),
                Role.ofWords(lines.get(3)),
                lines.get(0),
                Instant.parse(lines.get(1)));
    }
}
