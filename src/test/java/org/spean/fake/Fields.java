package org.spean.fake;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form, one value each; of several the first counts. */
final class Fields {
    private final Map<String, String> values = new LinkedHashMap<>();

    static Fields of(String... namesAndValues) {
        Fields fields = new Fields();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.and(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** @throws IllegalArgumentException a broken escape */
    static Fields parse(String form) {
        Fields fields = new Fields();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    Fields and(String name, String value) {
        values.put(name, value);
        return this;
    }

    Fields and(Fields others) {
        values.putAll(others.values);
        return this;
    }

    /** Empty when it is not there. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Map<String, String> map() {
        return values;
    }

    String encoded() {
        StringBuilder form = new StringBuilder(256);
        values.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
