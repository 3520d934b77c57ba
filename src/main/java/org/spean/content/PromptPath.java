package org.spean.content;

/** What a prompt is needed for, the most urgent first: a person in danger before anything else. */
public enum PromptPath {
    /** Everything a caller may hear from picking up to a help number, and the engine's own sentences. */
    DANGER("danger"),
    /** Words by which a person agrees to something. */
    CONSENT("consent"),
    /** Clips that numbers, money and times are composed of, except the digits, which are part of danger. */
    NUMBERS("numbers"),
    /** Menus, questions and answers of the other flows. */
    FLOWS("flows"),
    /** Advice texts. */
    ADVICE("advice"),
    /** Names: topics, places, provinces, corridors. */
    NAMES("names"),
    /** Heard by our own people only. */
    STAFF("staff");

    private final String word;

    PromptPath(String word) {
        this.word = word;
    }

    /** For tables. */
    public String word() {
        return word;
    }

    /** Whether a draft spoken by a machine is allowed (khmer.md section 4.3: never for SOS, consent or numbers). */
    public boolean maySynthesize() {
        return switch (this) {
            case DANGER, CONSENT, NUMBERS -> false;
            case FLOWS, ADVICE, NAMES, STAFF -> true;
        };
    }
}
