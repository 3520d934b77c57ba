package org.spean.settings;

import java.util.List;

/**
 * A setting as written, before any check.
 *
 * @param values one for a scalar, each for a list
 * @param place the variable's name or the file's path
 * @param line 1-based in the file, 0 for a variable
 */
record Raw(List<String> values, String place, int line) {
    Raw {
        values = List.copyOf(values);
    }
}
