package org.spean.fake;

import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How the gateway behaves now. Immutable. */
public final class Switches {
    /** A good gateway: quick, complete, in order. */
    public static final Switches GOOD = new Switches(new EnumMap<>(Switch.class), Callee.SILENT, Map.of());

    private static final String CALLEE = "callee";
    private static final String CALLEES = "callees";

    private final EnumMap<Switch, Double> values;
    private final Callee callee;
    private final Map<String, Callee> callees;

    private Switches(EnumMap<Switch, Double> values, Callee callee, Map<String, Callee> callees) {
        this.values = values;
        this.callee = callee;
        this.callees = callees;
    }

    public double value(Switch which) {
        return values.getOrDefault(which, which.initial());
    }

    int number(Switch which) {
        return (int) value(which);
    }

    /**
     * The same but for one value.
     *
     * @throws IllegalArgumentException what cannot be: below 0, a share above 1, or shares that are more than 1 together
     */
    public Switches with(Switch which, double value) {
        EnumMap<Switch, Double> more = new EnumMap<>(values);
        more.put(which, value);
        check(which, value);
        return checked(new Switches(more, callee, callees));
    }

    /** The same, and whoever is called does this, unless told otherwise for a number. */
    public Switches with(Callee everybody) {
        return new Switches(values, everybody, callees);
    }

    /** The same, and who has this number does this when called. */
    public Switches with(String number, Callee one) {
        Map<String, Callee> more = new TreeMap<>(callees);
        more.put(number, one);
        return new Switches(values, callee, Collections.unmodifiableMap(more));
    }

    /** The same but for what the object names. What it does not name stays. */
    public Switches with(JsonObject changes) {
        EnumMap<Switch, Double> more = new EnumMap<>(values);
        Switches others = this;
        for (String name : changes.fieldNames()) {
            Object value = changes.getValue(name);
            switch (name) {
                case CALLEE -> others = others.with(Callee.parse(String.valueOf(value)));
                case CALLEES -> {
                    for (Map.Entry<String, Object> one : changes.getJsonObject(CALLEES)) {
                        others = others.with(one.getKey(), Callee.parse(String.valueOf(one.getValue())));
                    }
                }
                default -> {
                    Switch which = Switch.of(name)
                            .orElseThrow(() -> new IllegalArgumentException("there is no switch " + name));
                    more.put(which, number(which, value));
                }
            }
        }
        return checked(new Switches(more, others.callee, others.callees));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        for (Switch which : Switch.values()) {
            json.put(which.label(), value(which));
        }
        JsonObject numbers = new JsonObject();
        callees.forEach((number, one) -> numbers.put(number, one.text()));
        return json.put(CALLEE, callee.text()).put(CALLEES, numbers);
    }

    /** What the person with this number does when called; empty when chance decides who takes the call. */
    Callee callee(String number) {
        return callees.getOrDefault(number, callee);
    }

    boolean isNamed(String number) {
        return callees.containsKey(number);
    }

    private static double number(Switch which, Object value) {
        double number = value instanceof Number given ? given.doubleValue() : Objects.equals(value, true) ? 1 : 0;
        if (!(value instanceof Number) && !(value instanceof Boolean)) {
            throw new IllegalArgumentException(which.label() + " is a number");
        }
        check(which, number);
        return number;
    }

    private static void check(Switch which, double value) {
        double most = which.kind() == Switch.Kind.NUMBER ? Integer.MAX_VALUE : 1;
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(which.label() + " is from 0 to " + (long) most + ", not " + value);
        }
    }

    private static Switches checked(Switches all) {
        for (Switch.Kind kind : Switch.Kind.values()) {
            double sum = 0;
            for (Switch which : Switch.values()) {
                sum += which.kind() == kind ? all.value(which) : 0;
            }
            if (kind != Switch.Kind.NUMBER && kind != Switch.Kind.SHARE && sum > 1.000001) {
                throw new IllegalArgumentException("the shares of " + kind + " are more than 1 together");
            }
        }
        return all;
    }
}
