package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spean.calls.Desk;
import org.spean.calls.StaffList;
import org.spean.model.Language;

/** Holds people in Redis, so that all instances together ring each of them for one caller at a time. */
public final class RedisDesk implements Desk {
    /** Longer than any call may last: what nobody gives back comes back by itself. */
    public static final Duration HOLD = Duration.ofMinutes(70);

    private static final int IN_ORDER = 1;
    /** Dial takes at most ten numbers (twilio-and-somleng.md 1.3). */
    private static final int PARALLEL = 10;

    private final RedisLink link;
    private final StaffList staff;
    private final int most;
    private final RedisScript reserve = RedisScript.load("desk");
    private final RedisScript free = RedisScript.load("deskfree");

    /** @param parallel ring everybody free at once; else one after the other */
    public RedisDesk(RedisLink link, StaffList staff, boolean parallel) {
        this.link = link;
        this.staff = staff;
        this.most = parallel ? PARALLEL : IN_ORDER;
    }

    @Override
    public Future<List<String>> reserve(String call, int step, Language language, Instant now) {
        List<Arg> arguments = new ArrayList<>(List.of(
                Arg.of(now.toEpochMilli()),
                Arg.of(now.plus(HOLD).toEpochMilli()),
                Arg.of(step),
                Arg.of(call),
                Arg.of(most),
                Arg.of(HOLD.toMillis())));
        staff.onShift(now, language).forEach(person -> arguments.add(Arg.of(person)));
        return reserve.run(link, keys(call), arguments)
                .map(people -> people.stream().map(Response::toString).toList());
    }

    @Override
    public Future<Void> release(String call, Instant now) {
        return free.run(link, keys(call), List.of(Arg.of(call))).mapEmpty();
    }

    private static List<String> keys(String call) {
        return List.of(Keys.deskCall(call), Keys.DESK_HELD, Keys.DESK_HOLDER);
    }
}
