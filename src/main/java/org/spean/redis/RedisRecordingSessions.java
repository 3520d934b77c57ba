package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import org.spean.calls.RecordingLine;
import org.spean.calls.RecordingSessions;
import org.spean.calls.RecordingState;

/** Calls to the recording line in Redis: one hash a call, its values sealed and bound to the call. */
public final class RedisRecordingSessions implements RecordingSessions {
    /** From the latest step. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final int RING = 0;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript step = RedisScript.load("recstep");

    public RedisRecordingSessions(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Held> at(String gateway, String call, int step) {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Keys.recordingCall(gateway, call))
                        .arg("n")
                        .arg("s")
                        .arg("a" + step))
                .map(found -> held(gateway, call, step, found));
    }

    @Override
    public Future<String> said(String gateway, String call, int at, RecordingState next, String answer) {
        byte[] state = crypto.sealText(stateLabel(gateway, call), RecordingStateCodec.write(next));
        byte[] sealed = crypto.sealText(answerLabel(gateway, call, at), answer);
        return step.run(
                        link,
                        List.of(Keys.recordingCall(gateway, call)),
                        List.of(Arg.of(at), Arg.of(state), Arg.of(sealed), Arg.of(LIFE.toMillis())))
                .map(counts -> counts == null ? answer : open(answerLabel(gateway, call, at), counts));
    }

    private Held held(String gateway, String call, int step, Response found) {
        Response due = found.get(0);
        Response said = found.get(2);
        if (said != null) {
            return new Held.Said(open(answerLabel(gateway, call, step), said));
        }
        if (due == null) {
            return step == RING ? new Held.Open(RecordingLine.start()) : new Held.Lost();
        }
        return due.toString().equals(Integer.toString(step))
                ? new Held.Open(RecordingStateCodec.read(open(stateLabel(gateway, call), found.get(1))))
                : new Held.Lost();
    }

    private String open(String label, Response sealed) {
        return crypto.openText(label, sealed.toBytes());
    }

    private static String stateLabel(String gateway, String call) {
        return "rec/" + gateway + "/" + call;
    }

    private static String answerLabel(String gateway, String call, int step) {
        return stateLabel(gateway, call) + "/" + step;
    }
}
