package org.spean.redis;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a {@code redis-server} as its {@code --version} prints it ({@code v=7.0.15}). */
public record RedisVersion(int major, int minor, int patch) implements Comparable<RedisVersion> {
    /** The oldest server our scripts and commands run on ({@code SET … NX GET} together came with 7.0). */
    public static final RedisVersion OLDEST = new RedisVersion(7, 0, 0);

    private static final Pattern PRINTED = Pattern.compile("\\bv=(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    private static final Comparator<RedisVersion> ORDER = Comparator.comparingInt(RedisVersion::major)
            .thenComparingInt(RedisVersion::minor)
            .thenComparingInt(RedisVersion::patch);

    /** Reads the output of {@code redis-server --version}; Valkey prints the same form. */
    public static Optional<RedisVersion> parse(String printed) {
        Matcher found = PRINTED.matcher(printed);
        return found.find()
                ? Optional.of(new RedisVersion(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))))
                : Optional.empty();
    }

    @Override
    public int compareTo(RedisVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
