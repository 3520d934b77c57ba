package org.spean.bench;

import java.util.List;

/**
 * The conversation every sender of the benchmark walks, in one place: change it here when the content pack changes. Each
 * answer must depend only on the steps before it, never on the sender, and no two answers of the walk may be equal: the
 * load generator then knows every answer byte for byte, and a lost or doubled step cannot hide.
 */
final class Walk {
    /** What the person texts, in order: a greeting, Khmer and Latin digits, a keyword. */
    static final List<String> TEXTS = List.of("សួស្តី", "១", "1", "២", "ជំនួយ");

    /** The same length with two steps about an agency: the question, and a name that is looked for in the sample list. */
    static final List<String> CHECK = List.of("សួស្តី", "១", "ក្រុមហ៊ុន", "Top Manpower", "ជំនួយ");

    static final int STEPS = TEXTS.size();

    private Walk() {}
}
