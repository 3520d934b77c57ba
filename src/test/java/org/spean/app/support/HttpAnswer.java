package org.spean.app.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by lower-case name; of several only the last
 * @param took from the first byte of the request to the last of the answer
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body, Duration took) {
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The value of one line of /metrics, e.g. {@code spean_degraded}; fails when there is none. */
    public double metric(String name) {
        return text().lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no meter " + name));
    }
}
