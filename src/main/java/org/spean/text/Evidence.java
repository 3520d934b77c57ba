package org.spean.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What speaks for one intent in one match; lives only as long as that call. */
final class Evidence {
    private static final int FAR = 9;
    private static final int WEIGHTY_SKELETON = 4;
    private static final int WEIGHTY_LATIN_LENGTH = 5;
    /** Measured: four Khmer units say as much as five Latin letters. */
    private static final int WEIGHTY_LENGTH = 4;

    private final String intent;
    private final int order;
    private final boolean neverGuessed;
    private final boolean weighty;
    private int consonants;
    private int distance = FAR;

    Evidence(String intent, int order, boolean neverGuessed, String letters) {
        this.intent = intent;
        this.order = order;
        this.neverGuessed = neverGuessed;
        boolean latin = !letters.isEmpty() && letters.charAt(0) < '\u0250';
        this.weighty = letters.length() >= (latin ? WEIGHTY_LATIN_LENGTH : WEIGHTY_LENGTH);
    }

    void sameSkeleton(int consonants) {
        this.consonants = consonants;
    }

    void near(int distance) {
        this.distance = Math.min(this.distance, distance);
    }

    private boolean agrees() {
        boolean skeleton = consonants > 0;
        return (skeleton && distance < FAR) || (distance == 1 && weighty) || consonants >= WEIGHTY_SKELETON;
    }

    /** Act on a single candidate that two pieces of evidence agree on; else ask, danger first, then the likeliest. */
    static Match verdict(Collection<Evidence> found) {
        if (found.isEmpty()) {
            return new Match.None();
        }
        List<Evidence> ranked = new ArrayList<>(found);
        Evidence first = ranked.getFirst();
        if (ranked.size() == 1 && !first.neverGuessed && first.agrees()) {
            return new Match.Likely(first.intent);
        }
        ranked.sort(Comparator.comparing((Evidence one) -> !one.intent.equals(Keyword.SOS))
                .thenComparing(one -> one.consonants == 0 || one.distance == FAR)
                .thenComparingInt(one -> one.distance)
                .thenComparingInt(one -> one.order));
        return new Match.Ask(ranked.stream()
                .limit(NearWords.MOST_CHOICES)
                .map(one -> one.intent)
                .toList());
    }
}
