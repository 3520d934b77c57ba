package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.content.CorridorNews;
import org.spean.conversation.CorridorStore;

/** What staff learned of corridors, in Redis; sealed, for it names who entered it. */
public final class RedisCorridorStore implements CorridorStore {
    private static final byte[] NONE = {};
    /** Two people who enter news at once are rare; more than a few in a row are a fault. */
    private static final int TRIES = 5;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript put = RedisScript.load("corridorput");

    public RedisCorridorStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Map<String, CorridorNews>> all() {
        return link.send(Request.cmd(Command.HGETALL).arg(FactKeys.CORRIDORS)).map(fields -> {
            Map<String, CorridorNews> all = new HashMap<>();
            for (String id : fields.getKeys()) {
                all.put(id, open(id, fields.get(id).toBytes()));
            }
            return Map.copyOf(all);
        });
    }

    @Override
    public Future<Entered> put(CorridorNews news) {
        return put(news, TRIES);
    }

    /** The day is sealed with the news, so it is compared here; the script sees to it that nothing came between. */
    private Future<Entered> put(CorridorNews news, int tries) {
        String id = news.corridor();
        return link.send(Request.cmd(Command.HGET).arg(FactKeys.CORRIDORS).arg(id))
                .compose(found -> {
                    byte[] before = found == null ? NONE : found.toBytes();
                    if (found != null && open(id, before).asOf().isAfter(news.asOf())) {
                        return Future.succeededFuture(new Entered.Older(open(id, before)));
                    }
                    byte[] after = crypto.sealText(label(id), CorridorCodec.write(news));
                    return put.run(
                                    link,
                                    List.of(FactKeys.CORRIDORS, FactKeys.corridorPast(id)),
                                    List.of(Arg.of(id), Arg.of(after), Arg.of(before)))
                            .compose(done -> {
                                if (done.toInteger() == 1) {
                                    return Future.succeededFuture(new Entered.Told());
                                }
                                return tries > 1
                                        ? put(news, tries - 1)
                                        : Future.failedFuture(
                                                new IllegalStateException("news of a corridor changes all the time"));
                            });
                });
    }

    @Override
    public Future<List<CorridorNews>> history(String corridor) {
        Request range = Request.cmd(Command.LRANGE)
                .arg(Buffer.buffer(FactKeys.corridorPast(corridor)))
                .arg(0)
                .arg(MOST - 1);
        return link.send(range).map(found -> {
            List<CorridorNews> past = new ArrayList<>();
            found.forEach(one -> past.add(open(corridor, one.toBytes())));
            return List.copyOf(past);
        });
    }

    private CorridorNews open(String id, byte[] sealed) {
        return CorridorCodec.read(id, crypto.openText(label(id), sealed));
    }

    private static String label(String id) {
        return "corridor/" + id;
    }
}
