package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.staff.Role;
import org.spean.staff.RoleRequests;
import org.spean.staff.RolesAsked;

/** Asked roles in Redis: one hash, each sealed and bound to its account. */
public final class RedisRoleRequests implements RoleRequests {
    private static final int LINES = 4;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript drop = RedisScript.load("hashdrop");

    public RedisRoleRequests(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Void> ask(RolesAsked asked) {
        String text = String.join("\n", asked.by(), asked.at().toString(), words(asked.from()), words(asked.to()));
        return link.send(Request.cmd(Command.HSET)
                        .arg(SignInKeys.ROLES_ASKED)
                        .arg(asked.account())
                        .arg(Buffer.buffer(crypto.sealText(label(asked.account()), text))))
                .mapEmpty();
    }

    @Override
    public Future<List<RolesAsked>> asked() {
        return all().map(fields -> fields.getKeys().stream()
                .map(account -> open(account, fields.get(account)))
                .toList());
    }

    @Override
    public Future<Boolean> decide(RolesAsked asked) {
        return all().compose(fields -> {
            String account = asked.account();
            return fields.containsKey(account)
                            && open(account, fields.get(account)).equals(asked)
                    ? drop.run(
                                    link,
                                    List.of(SignInKeys.ROLES_ASKED),
                                    List.of(
                                            Arg.of(account),
                                            Arg.of(fields.get(account).toBytes())))
                            .map(gone -> gone.toInteger() == 1)
                    : Future.succeededFuture(false);
        });
    }

    private Future<Response> all() {
        return link.send(Request.cmd(Command.HGETALL).arg(SignInKeys.ROLES_ASKED));
    }

    private RolesAsked open(String account, Response stored) {
        List<String> lines =
                crypto.openText(label(account), stored.toBytes()).lines().toList();
        if (lines.size() != LINES) {
            throw new UnreadableValueException("asked roles have another form");
        }
        return new RolesAsked(
                account, roles(lines.get(2)), roles(lines.get(3)), lines.get(0), Instant.parse(lines.get(1)));
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String words) {
        return Arrays.stream(words.split(",", -1))
                .flatMap(word -> Role.ofWord(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String label(String account) {
        return "roles/" + account;
    }
}
