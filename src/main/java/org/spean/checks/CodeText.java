package org.spean.checks;

import java.util.regex.Pattern;

/** Texts written for a machine, not for us: no name looks like them. They do no harm here; they only deserve no guess. */
final class CodeText {
    private static final Pattern MARKS = Pattern.compile(
            "<\\s*[/!a-z]|\\{\\{|\\$\\{|^\\s*=|--\\s*$|';|\\bunion\\s+select\\b|\\bdrop\\s+table\\b|\\bselect\\s.*\\sfrom\\b|\\bor\\s+'?1'?\\s*=|&#?\\w+;|\\\\x[0-9a-f]",
            Pattern.CASE_INSENSITIVE);

    private CodeText() {}

    static boolean is(String text) {
        return MARKS.matcher(text).find();
    }
}
