package org.spean.redis;

/** One argument of a script. */
public sealed interface Arg {
    /** Text, sent as UTF-8. */
    record Text(String value) implements Arg {}

    /** A whole number: milliseconds, counts. */
    record Number(long value) implements Arg {}

    /** Bytes as they are: a sealed value. Not copied; do not change it afterwards. */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] value) implements Arg {}

    static Arg of(String value) {
        return new Text(value);
    }

    static Arg of(long value) {
        return new Number(value);
    }

    static Arg of(byte[] value) {
        return new Bytes(value);
    }
}
