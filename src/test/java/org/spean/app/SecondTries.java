package org.spean.app;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spean.app.support.RedisConsole;
import org.spean.fake.Accepted;
import org.spean.gateway.TwilioFailures;

/**
 * Rows that are sent once more because a receipt said that it may help (decision 0035). Such a second copy is meant, and the ledger
 * marks it; any other is one too many.
 */
final class SecondTries {
    private static final String EVERY_ROW = """
            local passing, unknown, t = 0, 0, redis.call('TIME')
            local now = t[1] * 1000 + t[2] / 1000
            for p = 0, 255 do
              local of = string.format('{p%03d}:b:', p) .. ARGV[1]
              local counted = redis.call('HGET', of .. ':n', 'planned')
              for row = 0, tonumber(counted or '0') - 1 do
                local entry = redis.call('HGET', of .. ':l:' .. math.floor(row / 100), row % 100)
                local how = string.sub(entry or '', 3, 3)
                if how == 'r' then unknown = unknown + 1 end
                if how == 'o' then
                  passing = passing + 1
                  local left = tonumber(redis.call('ZSCORE', of .. ':again', row) or '0') - now
                  local wait = left > 600000 and 3600000 or 600000
                  if left > 0 and left < wait - 6000 then redis.call('ZADD', of .. ':again', 1, row) end
                end
              end
            end
            return {passing, unknown}""";

    private final Supplier<Optional<URI>> redis;
    private final String alert;

    SecondTries(Supplier<Optional<URI>> redis, String alert) {
        this.redis = redis;
        this.alert = alert;
    }

    /**
     * What the ledger says of rows that were sent more than once.
     *
     * @param passing after a receipt that said that it may help
     * @param unknown after an attempt that nobody knew of
     */
    record Marks(long passing, long unknown) {}

    /**
     * As if the ten minutes or the hour were over: those that have waited for their second try for six seconds are due. A look at the
     * gateway's list allows for clocks five seconds apart, and must not take the first copy for the second. Empty without a store.
     */
    Optional<Marks> due() {
        try {
            return redis.get().map(store -> {
                List<?> counts = (List<?>) new RedisConsole(store).ask("EVAL", EVERY_ROW, "0", alert);
                return new Marks((Long) counts.get(0), (Long) counts.get(1));
            });
        } catch (UncheckedIOException dead) {
            return Optional.empty();
        }
    }

    /** Who was sent it by the journal, held against who should: each as a sentence, none when all is well. */
    Set<String> faults(List<Accepted> journal, Set<String> people) {
        Map<String, Accepted> first = new HashMap<>();
        Set<String> meant = new HashSet<>();
        long next = 0;
        Set<String> twice = new HashSet<>();
        for (Accepted copy : journal) {
            Accepted before = first.putIfAbsent(copy.to(), copy);
            if (before == null) {
                continue;
            }
            if (!mayBeRepeated(before, copy) || !meant.add(copy.to())) {
                twice.add(copy.to());
            }
            next += attempt(copy) == attempt(before) + 1 ? 1 : 0;
        }
        Set<String> faults = new HashSet<>();
        say(faults, twice.size(), "people got it more than once");
        say(faults, people.stream().filter(one -> !first.containsKey(one)).count(), "people did not get it");
        say(faults, first.keySet().stream().filter(one -> !people.contains(one)).count(), "strangers got it");
        Marks marks = due().orElseThrow();
        // A second try that nobody knew of, and that was made once more, is marked as unknown.
        if (next > marks.passing()
                || meant.size() < marks.passing()
                || meant.size() > marks.passing() + marks.unknown()) {
            faults.add(meant.size() + " people got it a second time, the ledger says " + marks);
        }
        return faults;
    }

    /** The first certainly did not arrive, its code is one that may pass, and the second is a try of its own. */
    private static boolean mayBeRepeated(Accepted first, Accepted second) {
        String code = Integer.toString(first.state().errorCode());
        return TwilioFailures.policy(code)
                        .flatMap(TwilioFailures.Policy::afterReceipt)
                        .isPresent()
                && attempt(second) > attempt(first);
    }

    /** Its number, as the address for receipts has it. */
    private static int attempt(Accepted message) {
        return Integer.parseInt(message.callback().replaceFirst(".*&a=", ""));
    }

    private static void say(Set<String> faults, long people, String what) {
        if (people > 0) {
            faults.add(people + " " + what);
        }
    }
}
