package org.spean.pack;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The word after {@code kind:} of a step. */
enum StepKind {
    SAY("say"),
    MENU("menu"),
    ASK("ask"),
    ADVICE("advice"),
    HOTLINES("hotlines"),
    CORRIDOR("corridor"),
    PLACES("places"),
    REPORT("report"),
    CALLBACK("callback"),
    SUBSCRIBE("subscribe"),
    OPT_OUT("opt-out"),
    OPT_IN("opt-in"),
    ERASE("erase"),
    LANGUAGE("language"),
    CHECK_OFFER("check-offer"),
    STORY("story"),
    CHECK_NUMBER("check-number"),
    TRANSFER("transfer"),
    VOICEMAIL("voicemail"),
    END("end"),
    /** Not written: what was written is none of the above. */
    UNKNOWN("");

    private final String word;

    StepKind(String word) {
        this.word = word;
    }

    static Map<String, StepKind> byWord() {
        return Arrays.stream(values())
                .filter(kind -> kind != UNKNOWN)
                .collect(Collectors.toUnmodifiableMap(kind -> kind.word, kind -> kind));
    }
}
