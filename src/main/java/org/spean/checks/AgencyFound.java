package org.spean.checks;

import java.util.List;
import org.spean.content.Agency;
import org.spean.model.PhoneNumber;

/**
 * What a text means to a register. Only {@link One} is a verdict; what the list says about that agency is then told. Nothing
 * here means "legal" or "illegal".
 */
public sealed interface AgencyFound {
    /** Exactly this agency: nobody else in the list could be meant. */
    record One(Agency agency, By by) implements AgencyFound {}

    /**
     * One to three agencies that may be meant, the likeliest first: ask which, with "none of these" as a choice. Also for a
     * single one, because it was found by likeness. Tell those of one name apart by licence number or province.
     *
     * @param more others fit as well: ask for more of the name, too
     */
    record Few(List<Agency> agencies, boolean more) implements AgencyFound {
        public Few {
            agencies = List.copyOf(agencies);
            if (agencies.isEmpty() || agencies.size() > AgencyIndex.MOST) {
                throw new IllegalArgumentException("a choice of 1 to " + AgencyIndex.MOST + " agencies");
            }
        }
    }

    /** Could be a name or a licence number, but is not in this list. It never means that the agency is illegal. */
    record None() implements AgencyFound {}

    /** Not a name but a telephone number: the numbers have a check of their own. */
    record Phone(PhoneNumber number) implements AgencyFound {}

    /** Nothing to look for: ask again, and say what is wanted. */
    record NotAName(Reason reason) implements AgencyFound {}

    /** By what an agency was found. */
    enum By {
        LICENCE,
        /** A name it has now, or its short name. */
        NAME,
        /** A name it had: the answer should say what it is called now. */
        FORMER_NAME
    }

    /** Why a text is no name. */
    enum Reason {
        /** No letter and no digit: nothing, pictures, punctuation. */
        EMPTY,
        /** Digits that are no licence number of the list and cannot be called. */
        DIGITS,
        /** Markup, a formula or a command for a machine. */
        CODE,
        /** Longer than any name. */
        TOO_LONG,
        /** Only words like "company", "licence", "manpower", or everyday words that are in no name of the list. */
        NO_OWN_WORD
    }
}
