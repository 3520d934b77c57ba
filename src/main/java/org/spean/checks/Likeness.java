package org.spean.checks;

import org.spean.text.AgencyName;
import org.spean.text.PartDistance;
import org.spean.text.Script;
import org.spean.text.Sounding;

/**
 * How like a text and a known name are, 0 to 1: by letters where both are in one script, by sound across scripts. A part of
 * a name counts nearly as much as all of it, and so does a name inside a longer text. Only good enough to ask.
 */
final class Likeness {
    /** From here on it is worth a question. */
    static final double ENOUGH = 0.72;
    /** From here on another agency's name is so like that one must ask even when the text is a name letter by letter. */
    private static final double TWINS = 0.97;

    /** From here on a name in the other script sounds the same. */
    private static final double SOUND_TWINS = 0.88;

    /** What first letters count: after a name that is nearly there, before one that is only like it. */
    static final double INITIALS = 0.9;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_AMONG_WORDS = 5;
    private static final double OF_LENGTH = 0.22;
    private static final double BY_SOUND = 0.96;
    private static final double TURNED = 0.93;
    private static final double AMONG_WORDS = 2;

    private final AgencyName asked;
    private final String core;
    private final Script script;
    private final Sounding sounding;

    Likeness(AgencyName asked) {
        this.asked = asked;
        this.core = asked.core();
        this.script = Script.of(core);
        this.sounding = Sounding.of(core);
    }

    Sounding sounding() {
        return sounding;
    }

    double to(KnownName known) {
        double letters = Math.max(part(core, known.core()), part(asked.whole(), known.whole()));
        double turned = Math.max(
                turned(core, known.core()),
                turned(sounding.flesh(), known.sounding().flesh()));
        double weak = asked.weak().isEmpty() || known.words().containsAll(asked.weak()) ? 0 : 0.03;
        return Math.max(Math.max(letters, BY_SOUND * sound(known)), turned) - weak;
    }

    /**
     * Whether the text may well be this name, though it is the name of another agency letter by letter: it has all of it, or it
     * sounds the same and the agency is written in the other script only.
     */
    boolean isTwin(KnownName known, double score) {
        return score >= TWINS || (known.onlyScript() && known.script() != script && sound(known) >= SOUND_TWINS);
    }

    private double sound(KnownName known) {
        if (sounding.bones().length() < SHORTEST) {
            return 0;
        }
        return 0.5 * part(sounding.bones(), known.sounding().bones())
                + 0.5 * part(sounding.flesh(), known.sounding().flesh());
    }

    /** The words in another order: in a name written twice, every turn of it is a part. */
    private static double turned(String one, String other) {
        boolean alikeLong = one.length() >= 2 * SHORTEST && Math.abs(one.length() - other.length()) <= 2;
        return alikeLong ? TURNED * (1 - (double) PartDistance.of(one, other + other) / one.length()) : 0;
    }

    private static double part(String asked, String known) {
        boolean inside = asked.length() <= known.length();
        String part = inside ? asked : known;
        String whole = inside ? known : asked;
        if (part.length() < SHORTEST) {
            return part.equals(whole) ? 1 : 0;
        }
        // A name inside a longer text must stand there nearly as it is: long texts have something like every short
        // name.
        if (!inside && part.length() < SHORTEST_AMONG_WORDS && whole.length() > 2 * part.length()) {
            return 0;
        }
        double errors = inside || 2 * whole.length() <= 3 * part.length() ? 1 : AMONG_WORDS;
        double fit = 1 - errors * PartDistance.of(part, whole) / part.length();
        double share = (double) part.length() / whole.length();
        return Math.max(0, fit) * (1 - OF_LENGTH * (1 - share));
    }
}
