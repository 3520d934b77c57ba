package org.spean.model;

import java.util.Optional;

/** A language the service answers in. Every text of the content pack exists in all of them. */
public enum Language {
    KM("km"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1 code, as used in the content pack, Redis and the API. */
    public String code() {
        return code;
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
