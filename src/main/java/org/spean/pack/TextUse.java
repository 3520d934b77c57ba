package org.spean.pack;

/** Where a text is sent, which decides its budget. */
enum TextUse {
    /** The question of a menu: counted with its choices by {@link MenuBudgetCheck}. */
    MENU,
    /** An advice text. */
    ADVICE,
    /** The question for the language, which goes out in all languages at once. */
    BILINGUAL,
    /** Any other text. */
    OTHER
}
