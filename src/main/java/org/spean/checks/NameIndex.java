package org.spean.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.spean.content.Agency;
import org.spean.text.AgencyName;

/** The names of a register: letter by letter, by a part, by likeness and by first letters. */
final class NameIndex {
    /** How far to look for what a text may mean. */
    enum Reach {
        /** It is one everyday word. */
        WHOLE_NAMES,
        /** It is everyday words. */
        PARTS,
        LIKENESS
    }

    private static final int LOOKED_AT = 40;

    private final List<KnownName> names = new ArrayList<>();
    private final Map<String, List<KnownName>> byWhole = new HashMap<>();
    private final Map<String, List<KnownName>> byCore = new HashMap<>();
    private final Map<String, List<KnownName>> byInitials = new HashMap<>();
    private final Map<String, List<KnownName>> byWord = new HashMap<>();
    private final Grams letters = new Grams(3);
    private final Grams bones = new Grams(2);

    /**
     * An agency whose name the text is.
     *
     * @param whole whether with every word of the name, and not only those that are its own
     */
    record Exact(Agency agency, boolean former, boolean whole) {}

    /**
     * @param exact agencies whose name the text is, but for the form of the company and words that many have
     * @param rivals others of which it may be a part, or whose name is all but the same
     * @param alike others that are like it, the likeliest first
     */
    record Hits(List<Exact> exact, List<Agency> rivals, List<Agency> alike) {}

    NameIndex(List<Agency> agencies) {
        for (Agency agency : agencies) {
            agency.nameKm().ifPresent(name -> add(agency, false, name));
            agency.nameLatin().ifPresent(name -> add(agency, false, name));
            agency.shortName().ifPresent(name -> add(agency, false, name));
            agency.formerNames().forEach(name -> add(agency, true, name));
        }
        letters.close();
        bones.close();
    }

    private void add(Agency agency, boolean former, String written) {
        KnownName name = KnownName.of(agency, former, written);
        names.add(name);
        letters.add(name.whole());
        bones.add(name.sounding().bones());
        byWhole.computeIfAbsent(name.whole(), k -> new ArrayList<>(1)).add(name);
        byCore.computeIfAbsent(name.core(), k -> new ArrayList<>(1)).add(name);
        name.initials()
                .forEach(key ->
                        byInitials.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name));
        name.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, k -> new ArrayList<>(1)).add(name));
    }

    Hits find(AgencyName asked, Reach reach) {
        Map<Agency, Exact> exact = new LinkedHashMap<>();
        if (asked.own().isEmpty() && !byWhole.containsKey(asked.whole())) {
            return new Hits(List.of(), List.of(), List.of());
        }
        for (KnownName name : exactly(asked)) {
            exact.merge(
                    name.agency(),
                    new Exact(name.agency(), name.former(), name.whole().equals(asked.whole())),
                    (one, other) -> one.former() ? other : one);
        }
        Likeness likeness = new Likeness(asked);
        int[] sharedLetters = letters.shared(asked.core());
        Map<Agency, Double> ranked = rank(asked, likeness, sharedLetters);
        Set<Agency> rivals = new LinkedHashSet<>();
        Set<Agency> alike = new LinkedHashSet<>();
        ranked.forEach((agency, score) -> {
            if (!exact.isEmpty() && score >= Likeness.TWINS) {
                rivals.add(agency);
            } else if (reach == Reach.LIKENESS && exact.isEmpty() && score >= Likeness.ENOUGH) {
                alike.add(agency);
            }
        });
        if (!exact.isEmpty() || reach == Reach.PARTS) {
            rivals.addAll(holders(asked, sharedLetters));
        }
        rivals.removeAll(exact.keySet());
        alike.removeAll(rivals);
        return new Hits(List.copyOf(exact.values()), List.copyOf(rivals), List.copyOf(alike));
    }

    /** The whole name; or its own words, with no word that many have and this name has not. */
    private List<KnownName> exactly(AgencyName asked) {
        List<KnownName> whole = byWhole.getOrDefault(asked.whole(), List.of());
        if (!whole.isEmpty() || asked.own().isEmpty()) {
            return whole;
        }
        return byCore.getOrDefault(asked.core(), List.of()).stream()
                .filter(name -> name.words().containsAll(asked.weak()))
                .toList();
    }

    /** Agencies with a name of which the text is a part, or which has all its words in whatever order. */
    private Set<Agency> holders(AgencyName asked, int[] sharedLetters) {
        Set<Agency> holders = new LinkedHashSet<>();
        String core = asked.core();
        int runs = letters.runs(core);
        for (int number = 0; runs > 0 && number < sharedLetters.length; number++) {
            if (sharedLetters[number] == runs && names.get(number).whole().contains(core)) {
                holders.add(names.get(number).agency());
            }
        }
        List<String> words = asked.own().isEmpty() ? asked.words() : asked.own();
        List<KnownName> fewest = words.stream()
                .map(word -> byWord.getOrDefault(word, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
        for (KnownName name : fewest) {
            if (name.words().containsAll(words)) {
                holders.add(name.agency());
            }
        }
        return holders;
    }

    /** The likeliest agencies with their likeness, the best first. */
    private Map<Agency, Double> rank(AgencyName asked, Likeness likeness, int[] sharedLetters) {
        Set<KnownName> looked = new LinkedHashSet<>();
        most(sharedLetters, number -> names.get(number).whole().length(), looked);
        int[] sharedBones = bones.shared(likeness.sounding().bones());
        most(sharedBones, number -> names.get(number).sounding().bones().length(), looked);
        Map<Agency, Double> scores = new LinkedHashMap<>();
        for (KnownName name : byInitials.getOrDefault(asked.whole(), List.of())) {
            scores.merge(name.agency(), Likeness.INITIALS, Math::max);
        }
        for (KnownName name : looked) {
            scores.merge(name.agency(), likeness.to(name), Math::max);
        }
        Map<Agency, Double> ranked = new LinkedHashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.<Agency, Double>comparingByValue().reversed())
                .forEach(entry -> ranked.put(entry.getKey(), entry.getValue()));
        return ranked;
    }

    /** Adds the names that share most runs; of those that share as many, the shortest. */
    private void most(int[] shared, IntUnaryOperator length, Set<KnownName> into) {
        PriorityQueue<long[]> best = new PriorityQueue<>(Comparator.comparingLong(entry -> entry[0]));
        for (int number = 0; number < shared.length; number++) {
            if (shared[number] == 0) {
                continue;
            }
            long worth = shared[number] * 1000L - length.applyAsInt(number);
            if (best.size() < LOOKED_AT) {
                best.add(new long[] {worth, number});
            } else if (worth > Objects.requireNonNull(best.peek())[0]) {
                best.poll();
                best.add(new long[] {worth, number});
            }
        }
        best.forEach(entry -> into.add(names.get((int) entry[1])));
    }
}
