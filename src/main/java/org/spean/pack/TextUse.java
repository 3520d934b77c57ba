package org.spean.pack;

/** Where a text is sent, which decides its budget. */
enum TextUse {
    /** The question of a menu: counted with its choices by {@link MenuBudgetCheck}. */
    MENU,
    /** An advice text. */
    ADVICE,
    /** The question for the language, which goes out in all languages at once. */
    BILINGUAL,
    /** The wording of an advice for a call: never sent, said in pieces. */
    SPOKEN_ADVICE,
    /** Any other wording for a call. */
    SPOKEN,
    /** On the leaflet: never sent, never said. */
    PRINTED,
    /** Any other text. */
    OTHER
}
