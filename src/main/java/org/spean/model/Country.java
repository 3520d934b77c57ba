package org.spean.model;

import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code in capitals, e.g. {@code KH}. */
public record Country(String code) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    /** Home: where the service's short numbers work. */
    public static final Country CAMBODIA = new Country("KH");

    public Country {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a country is two capital letters, e.g. KH");
        }
    }
}
