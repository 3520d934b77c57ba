package org.spean.pack;

/**
 * The limits a pack is held to.
 *
 * @param menuSegments SMS segments of a menu with its choices and the fixed keys
 * @param adviceSegments SMS segments of an advice text
 * @param otherSegments SMS segments of any other text
 * @param menusDeep how many menus in a row may stand between the main menu and an answer
 * @param choices how many choices a menu may have, beside the fixed keys
 * @param fileBytes the largest file that is read
 */
public record ReadRules(
        int menuSegments, int adviceSegments, int otherSegments, int menusDeep, int choices, int fileBytes) {

    /** The limits of the product (design section 4 "Text out", issue 2 point 4). */
    public static ReadRules standard() {
        return new ReadRules(2, 3, 3, 3, 4, 1 << 20);
    }
}
