package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.staff.ApiToken;
import org.spean.staff.TokenStore;

/** Tokens of the API in Redis, each sealed as a whole; Redis throws them away when they expire. */
public final class RedisTokenStore implements TokenStore {
    private static final int LINES = 4;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript add = RedisScript.load("tokenadd");
    private final RedisScript drop = RedisScript.load("tokendrop");

    public RedisTokenStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Void> add(ApiToken token) {
        byte[] sealed = crypto.sealText(label(token.id()), write(token));
        return add.run(
                        link,
                        List.of(Keys.apiToken(token.id()), Keys.apiTokensOf(token.account())),
                        List.of(
                                Arg.of(token.id()),
                                Arg.of(sealed),
                                Arg.of(Duration.between(token.created(), token.expires())
                                        .toMillis())))
                .mapEmpty();
    }

    @Override
    public Future<Optional<ApiToken>> find(String id) {
        return link.send(Request.cmd(Command.GET).arg(Buffer.buffer(Keys.apiToken(id))))
                .map(stored -> open(id, stored));
    }

    @Override
    public Future<Void> revokeAll(String account) {
        return link.send(Request.cmd(Command.SMEMBERS).arg(Buffer.buffer(Keys.apiTokensOf(account))))
                .compose(ids -> {
                    List<String> keys = new ArrayList<>();
                    keys.add(Keys.apiTokensOf(account));
                    ids.forEach(id -> keys.add(Keys.apiToken(id.toString())));
                    return drop.run(link, keys, List.of());
                })
                .mapEmpty();
    }

    @SuppressWarnings("ConstantConditions") // nil is null
    private Optional<ApiToken> open(String id, Response stored) {
        return stored == null ? Optional.empty() : Optional.of(read(id, crypto.openText(label(id), stored.toBytes())));
    }

    private static String write(ApiToken token) {
        return String.join(
                "\n",
                token.account(),
                token.hash(),
                token.created().toString(),
                token.expires().toString());
    }

    private static ApiToken read(String id, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES) {
            throw new UnreadableValueException("a token of the API has another form");
        }
        return new ApiToken(id, lines.get(0), lines.get(1), Instant.parse(lines.get(2)), Instant.parse(lines.get(3)));
    }

    private static String label(String id) {
        return "token/" + id;
    }
}
