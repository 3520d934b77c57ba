package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.content.HotlineCall;
import org.spean.registers.HotlineCalls;

/** The calls by which staff check help numbers, in Redis; sealed, for they name who called. */
public final class RedisHotlineCalls implements HotlineCalls {
    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript put = RedisScript.load("hotlinecall");

    public RedisHotlineCalls(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Map<String, HotlineCall>> latest() {
        return link.send(Request.cmd(Command.HGETALL).arg(FactKeys.HOTLINES)).map(fields -> {
            Map<String, HotlineCall> all = new HashMap<>();
            for (String id : fields.getKeys()) {
                all.put(id, open(id, fields.get(id).toBytes()));
            }
            return Map.copyOf(all);
        });
    }

    @Override
    public Future<Void> add(HotlineCall call) {
        String id = call.hotline();
        byte[] sealed = crypto.sealText(label(id), HotlineCallCodec.write(call));
        return put.run(link, List.of(FactKeys.HOTLINES, FactKeys.hotlinePast(id)), List.of(Arg.of(id), Arg.of(sealed)))
                .mapEmpty();
    }

    @Override
    public Future<List<HotlineCall>> history(String hotline) {
        Request range = Request.cmd(Command.LRANGE)
                .arg(Buffer.buffer(FactKeys.hotlinePast(hotline)))
                .arg(0)
                .arg(MOST - 1);
        return link.send(range).map(found -> {
            List<HotlineCall> past = new ArrayList<>();
            found.forEach(one -> past.add(open(hotline, one.toBytes())));
            return List.copyOf(past);
        });
    }

    private HotlineCall open(String id, byte[] sealed) {
        return HotlineCallCodec.read(id, crypto.openText(label(id), sealed));
    }

    private static String label(String id) {
        return "hotline/" + id;
    }
}
