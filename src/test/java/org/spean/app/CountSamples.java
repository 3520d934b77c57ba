package org.spean.app;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.spean.app.support.RedisConsole;

/**
 * Looks at the counters of an alert all the time, in the store itself: at every instant, in every partition, as many people are planned
 * as have an outcome. While the store is dead there is nothing to see.
 */
final class CountSamples implements AutoCloseable {
    private static final int EVERY_MILLIS = 20;
    private static final String LOOK = """
            local planned, wrong = 0, {}
            for p = 0, 255 do
              local all = redis.call('HGETALL', string.format('{p%03d}:b:', p) .. ARGV[1] .. ':n')
              local of, sum = 0, 0
              for i = 1, #all, 2 do
                local n = tonumber(all[i + 1])
                if all[i] == 'planned' then
                  of = n
                elseif string.find(' pending claimed accepted sent delivered undelivered failed rejected skipped unknown ', ' ' .. all[i] .. ' ', 1, true) then
                  sum = sum + n
                  if n < 0 then sum = -100000 end
                end
              end
              planned = planned + of
              if of ~= sum then table.insert(wrong, string.format('partition %d: planned %d, outcomes %d', p, of, sum)) end
            end
            return {planned, table.concat(wrong, '; ')}""";

    private final RedisConsole redis;
    private final String alert;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicReference<String> wrong = new AtomicReference<>("");
    private long most;

    CountSamples(URI redis, String alert) {
        this.redis = new RedisConsole(redis);
        this.alert = alert;
        thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    long taken() {
        return taken.get();
    }

    /** What did not add up first; empty when everything always did. */
    String wrong() {
        return wrong.get();
    }

    private void look() {
        List<?> seen;
        try {
            seen = (List<?>) redis.ask("EVAL", LOOK, "0", alert);
        } catch (UncheckedIOException dead) {
            return;
        }
        taken.incrementAndGet();
        long planned = (Long) seen.get(0);
        String sums = (String) seen.get(1);
        if (planned < most) {
            wrong.compareAndSet("", "planned " + planned + " after " + most);
        }
        if (!sums.isEmpty()) {
            wrong.compareAndSet("", sums);
        }
        most = Math.max(most, planned);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
