package org.spean.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.Mode;

/** Reads what alerts may cost, where they may go, and when. */
final class BroadcastReader {
    /** Dearer than any country we know of: an estimate had better be too high. */
    private static final BigDecimal OTHER_PRICE = new BigDecimal("0.10");
    /** Cambodia, Thailand, Malaysia, Korea, Japan: the countries in service. */
    private static final Set<Integer> ALLOWED = Set.of(855, 66, 60, 82, 81);

    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Pattern PRICE =
            Pattern.compile("(other|[1-9][0-9]{0,2})\\s*=\\s*([0-9]{1,3}(?:\\.[0-9]{1,6})?)");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,2})?");
    private static final String OTHER = "other";
    private static final String ALL = "all";

    private static final int LOOK_UP_AFTER = 120;
    /** Before that an attempt may still be under way; a rehearsal may be in a hurry. */
    private static final int LEAST_LOOK_UP_AFTER = 60;

    private static final int MOST_LOOK_UP_AFTER = 600;

    private final Lookup lookup;
    private final Mode mode;

    BroadcastReader(Lookup lookup, Mode mode) {
        this.mode = mode;
        this.lookup = lookup;
    }

    BroadcastSettings read() {
        Map<String, BigDecimal> prices = prices();
        BigDecimal other = prices.getOrDefault(OTHER, OTHER_PRICE);
        Map<Integer, BigDecimal> byCode = new TreeMap<>();
        prices.forEach((code, price) -> {
            if (!code.equals(OTHER)) {
                byCode.put(Integer.valueOf(code), price);
            }
        });
        return new BroadcastSettings(
                byCode,
                other,
                allowed(),
                money(Key.BROADCAST_DAILY_BUDGET),
                money(Key.BROADCAST_MONTHLY_BUDGET),
                time(Key.BROADCAST_QUIET_FROM, EVENING, MORNING, EVENING),
                time(Key.BROADCAST_QUIET_UNTIL, MORNING, MORNING, EVENING),
                Duration.ofSeconds(lookup.number(
                        lookup.raw(Key.BROADCAST_LOOK_UP_AFTER),
                        LOOK_UP_AFTER,
                        mode == Mode.LIVE ? LEAST_LOOK_UP_AFTER : 4,
                        MOST_LOOK_UP_AFTER)));
    }

    private Map<String, BigDecimal> prices() {
        Optional<Raw> raw = lookup.raw(Key.BROADCAST_PRICES);
        Map<String, BigDecimal> prices = new TreeMap<>();
        for (String entry : lookup.list(raw)) {
            Matcher price = PRICE.matcher(entry);
            if (!price.matches()) {
                lookup.problem(
                        raw.orElseThrow(),
                        "'" + entry + "' is not the price of a segment.",
                        "Write it like 855=0.05, or other=0.10, in USD.");
            } else if (prices.put(price.group(1), new BigDecimal(price.group(2))) != null) {
                lookup.problem(
                        raw.orElseThrow(), "There are two prices for " + price.group(1) + ".", "Keep one of them.");
            }
        }
        return prices;
    }

    private Set<Integer> allowed() {
        Optional<Raw> raw = lookup.raw(Key.BROADCAST_ALLOWED);
        List<String> entries = lookup.list(raw);
        if (entries.isEmpty()) {
            return ALLOWED;
        }
        if (entries.equals(List.of(ALL))) {
            return Set.of();
        }
        Set<Integer> codes = new TreeSet<>();
        for (String entry : entries) {
            if (CODE.matcher(entry).matches()) {
                codes.add(Integer.valueOf(entry));
            } else {
                lookup.problem(
                        raw.orElseThrow(),
                        "'" + entry + "' is not a calling code.",
                        "Write codes like 855 and 66, or the word all alone.");
            }
        }
        return codes;
    }

    private BigDecimal money(Key key) {
        Optional<Raw> raw = lookup.raw(key);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!MONEY.matcher(text.get()).matches()) {
            lookup.problem(
                    raw.orElseThrow(), "This is not a sum in USD.", "Write it like 250 or 99.50; 0 for no limit.");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.get());
    }

    private LocalTime time(Key key, LocalTime fallback, LocalTime earliest, LocalTime latest) {
        Optional<Raw> raw = lookup.raw(key);
        Optional<String> text = lookup.text(raw);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            LocalTime time = LocalTime.parse(text.get());
            if (!time.isBefore(earliest) && !time.isAfter(latest)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // said below, together with the bounds
        }
        lookup.problem(
                raw.orElseThrow(),
                "This is not a time from " + earliest + " to " + latest + ".",
                "Write it like 20:00: the quiet of the night may be longer, never shorter.");
        return fallback;
    }
}
