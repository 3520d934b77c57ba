package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.spean.calls.Desk;
import org.spean.calls.StaffList;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Holds people in Redis, so that all instances together ring each of them for one caller at a time. */
public final class RedisDesk implements Desk {
    /** Longer than any call may last: what nobody gives back comes back by itself. */
    public static final Duration HOLD = Duration.ofMinutes(70);

    /** How long a late request of an ended call, or of a step nobody waited for, is known as such. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    /** So many calls are not on the way to a person at once; more are left to the end of their hold. */
    private static final int MOST_UNGIVEN = 1_000;

    private static final int IN_ORDER = 1;
    /** Dial takes at most ten numbers (twilio-and-somleng.md 1.3). */
    private static final int PARALLEL = 10;

    private final RedisLink link;
    private final StaffList staff;
    private final int most;
    private final RedisScript reserve = RedisScript.load("desk");
    private final RedisScript free = RedisScript.load("deskfree");
    private final ConcurrentLinkedQueue<Ungiven> ungiven = new ConcurrentLinkedQueue<>();

    /**
     * What could not be given back, or perhaps was.
     *
     * @param which as deskfree.lua wants it
     * @param until when the hold ends by itself
     */
    private record Ungiven(String call, String which, Instant until) {}

    /** @param parallel ring everybody free at once; else one after the other */
    public RedisDesk(RedisLink link, StaffList staff, boolean parallel) {
        this.link = link;
        this.staff = staff;
        this.most = parallel ? PARALLEL : IN_ORDER;
    }

    @Override
    public Future<List<String>> reserve(String call, int step, Language language, PhoneNumber caller, Instant now) {
        List<Arg> arguments = new ArrayList<>(List.of(
                Arg.of(now.toEpochMilli()),
                Arg.of(now.plus(HOLD).toEpochMilli()),
                Arg.of(step),
                Arg.of(call),
                Arg.of(most),
                Arg.of(HOLD.toMillis())));
        staff.onShift(now, language).stream()
                .filter(person -> !staff.phone(person).equals(Optional.of(caller)))
                .forEach(person -> arguments.add(Arg.of(person)));
        return catchUp(now)
                .transform(done -> reserve.run(link, keys(call), arguments))
                .map(people -> people.stream().map(Response::toString).toList());
    }

    @Override
    public Future<Void> release(String call, Instant now) {
        return free(new Ungiven(call, "all", now.plus(HOLD)));
    }

    @Override
    public Future<Void> over(String call, Instant now) {
        return free(new Ungiven(call, "over", now.plus(HOLD)));
    }

    @Override
    public Future<Void> forget(String call, int step, Instant now) {
        return free(new Ungiven(call, Integer.toString(step), now.plus(HOLD)));
    }

    @Override
    public Future<Void> catchUp(Instant now) {
        if (ungiven.isEmpty()) {
            return Future.succeededFuture();
        }
        // All are taken out before the first is tried: without Redis each fails on the spot and is here again.
        List<Ungiven> taken = new ArrayList<>();
        for (Ungiven next = ungiven.poll(); next != null; next = ungiven.poll()) {
            if (next.until().isAfter(now) && taken.size() < MOST_UNGIVEN) {
                taken.add(next);
            }
        }
        return Future.join(taken.stream().map(this::free).toList()).mapEmpty();
    }

    private Future<Void> free(Ungiven what) {
        return free.run(
                        link,
                        keys(what.call()),
                        List.of(Arg.of(what.call()), Arg.of(what.which()), Arg.of(REMEMBERED.toMillis())))
                .<Void>mapEmpty()
                .onFailure(away -> ungiven.add(what));
    }

    private static List<String> keys(String call) {
        return List.of(Keys.deskCall(call), Keys.DESK_HELD, Keys.DESK_HOLDER);
    }
}
