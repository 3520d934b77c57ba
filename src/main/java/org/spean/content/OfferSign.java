package org.spean.content;

import java.util.List;
import org.spean.text.Keyword;

/**
 * One sign that a job offer may be a trap.
 *
 * @param id stable, e.g. {@code rf01_papers}
 * @param weight points for a yes, 1 to 9
 * @param critical one yes is enough for {@code strong}
 * @param asked whether it is one of the questions; the others are only seen in what a person writes
 * @param unsure points for "I do not know": half the weight, or the whole where not knowing is the danger itself
 * @param question yes means risk
 * @param reason why it matters, one line
 * @param words what people write where the sign is there; {@code <amount>} stands for any
 *     amount, {@code <high>} for a high pay
 * @param together groups of words; the sign is also seen where each group has a word in the text
 */
public record OfferSign(
        String id,
        int weight,
        boolean critical,
        boolean asked,
        int unsure,
        Text question,
        Text reason,
        List<Keyword.Variant> words,
        List<List<Keyword.Variant>> together,
        List<Fact.Source> sources) {
    public OfferSign {
        words = List.copyOf(words);
        together = together.stream().map(List::copyOf).toList();
        sources = List.copyOf(sources);
        if (weight < 1 || unsure < 1 || unsure > weight) {
            throw new IllegalArgumentException("the sign " + id + " has no sensible weight");
        }
    }
}
