package org.spean.model;

/** A country by its ISO 3166-1 alpha-2 code in capitals, e.g. {@code KH}. */
public record Country(String code) {
    /** Home: where the service's short numbers work. */
    public static final Country CAMBODIA = new Country("KH");
    /**
     * Nobody knows where the person is, and their number must not be taken for an answer. ISO 3166-1 leaves ZZ to users; no
     * country in service has it.
     */
    public static final Country UNKNOWN = new Country("ZZ");

    public Country {
        if (!fits(code)) {
            throw new IllegalArgumentException("a country is two capital letters, e.g. KH");
        }
    }

    /** Whether {@code text} has the shape of a code. */
    public static boolean fits(String text) {
        return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
