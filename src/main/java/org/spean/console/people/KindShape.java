package org.spean.console.people;

import org.spean.content.CaseKind;

/** How a kind looks beside its word: a shape of its own, so that colour says nothing alone. */
public enum KindShape {
    DANGER("!", "danger"),
    PERSON("●", "plain"),
    CALLBACK("☎", "plain"),
    REPORT("▲", "warning"),
    FLAG("⚑", "waiting");

    private final String sign;
    private final String tag;

    KindShape(String sign, String tag) {
        this.sign = sign;
        this.tag = tag;
    }

    public static KindShape of(CaseKind kind) {
        return valueOf(kind.name());
    }

    public String sign() {
        return sign;
    }

    /** Class of the tag. */
    public String tag() {
        return tag;
    }
}
