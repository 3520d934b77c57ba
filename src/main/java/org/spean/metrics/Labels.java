package org.spean.metrics;

import io.micrometer.core.instrument.Counter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Meters made for every member of an enum, so that the hot path only looks one up. */
final class Labels {
    private Labels() {}

    /** The label's value: the member's name in lower case. */
    static String value(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT);
    }

    /** One meter for each member. */
    static <E extends Enum<E>, M> Map<E, M> each(Class<E> type, Function<E, M> make) {
        Map<E, M> meters = new EnumMap<>(type);
        for (E member : type.getEnumConstants()) {
            meters.put(member, make.apply(member));
        }
        return meters;
    }

    /** The meter of a member; all exist. */
    static <E extends Enum<E>, M> M of(Map<E, M> meters, E member) {
        M meter = meters.get(member);
        if (meter == null) {
            throw new IllegalStateException("no meter for " + member);
        }
        return meter;
    }

    /** How often these members were counted together. */
    @SafeVarargs
    static <E extends Enum<E>> long sum(Map<E, Counter> counters, E... members) {
        long sum = 0;
        for (E member : members) {
            sum += (long) of(counters, member).count();
        }
        return sum;
    }
}
