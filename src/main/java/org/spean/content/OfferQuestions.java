package org.spean.content;

import java.util.List;
import java.util.Optional;
import org.spean.text.Keyword;

/**
 * What is asked and looked for when somebody wants to know whether an offer is a trap. Source of the signs and the points:
 * domain-facts.md section 4, a proposal that rests on the ILO's indicators of forced labour and was never validated.
 *
 * @param signs in the order they are asked in, the strongest first
 * @param someFrom points from which there are "some signs"
 * @param strongFrom points from which there are "strong signs"
 * @param highPay dollars a month from which a pay counts as high
 * @param about words that say a text is about a job offer at all
 */
public record OfferQuestions(
        List<OfferSign> signs, int someFrom, int strongFrom, int highPay, List<Keyword.Variant> about) {
    /** Of a pack without an offer check. */
    public static final OfferQuestions NONE = new OfferQuestions(List.of(), 1, 2, 1, List.of());

    public OfferQuestions {
        signs = List.copyOf(signs);
        about = List.copyOf(about);
        if (someFrom < 1 || strongFrom <= someFrom) {
            throw new IllegalArgumentException("the points of the bands do not rise");
        }
    }

    /** The questions, in their order. */
    public List<OfferSign> asked() {
        return signs.stream().filter(OfferSign::asked).toList();
    }

    /** The sign of this id, if the pack still has it. */
    public Optional<OfferSign> sign(String id) {
        return signs.stream().filter(sign -> sign.id().equals(id)).findFirst();
    }
}
