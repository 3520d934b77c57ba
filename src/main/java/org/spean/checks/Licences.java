package org.spean.checks;

import java.util.List;
import org.spean.content.Agency;

/**
 * Agencies whose licence number a text has, wholly or in part.
 *
 * @param exact those whose whole number it is
 * @param near those of whose number it is a part, or whose number stands among other words
 * @param digits all digits of the text
 * @param named whether it says "licence"
 * @param onlyDigits whether it is nothing but a number
 */
record Licences(List<Agency> exact, List<Agency> near, String digits, boolean named, boolean onlyDigits) {
    Licences {
        exact = List.copyOf(exact);
        near = List.copyOf(near);
    }

    List<Agency> all() {
        return exact.isEmpty() ? near : exact;
    }
}
