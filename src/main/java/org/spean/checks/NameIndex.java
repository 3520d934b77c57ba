package org.spean.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
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
        Set<Agency> rivals = new LinkedHashSet<>();
        Set<Agency> alike = new LinkedHashSet<>();
        for (Ranked ranked : rank(asked, likeness, sharedLetters)) {
            if (!exact.isEmpty() && ranked.twin()) {
                rivals.add(ranked.agency());
            } else if (reach == Reach.LIKENESS && exact.isEmpty() && ranked.score() >= Likeness.ENOUGH) {
                alike.add(ranked.agency());
            }
        }
        if (!exact.isEmpty() || reach == Reach.PARTS) {
            rivals.addAll(holders(asked, sharedLetters));
        }
        exact.keySet().forEach(agency -> rivals.addAll(namesakes(agency)));
        rivals.removeAll(exact.keySet());
        alike.removeAll(rivals);
        return new Hits(List.copyOf(exact.values()), List.copyOf(rivals), List.copyOf(alike));
    }

    /** Agencies of which one name has the same own words as one of this agency, in whichever script. */
    private List<Agency> namesakes(Agency agency) {
        return Stream.of(agency.nameKm(), agency.nameLatin())
                .flatMap(Optional::stream)
                .map(AgencyName::of)
                .filter(name -> !name.own().isEmpty())
                .flatMap(name -> byCore.getOrDefault(name.core(), List.of()).stream())
                .map(KnownName::agency)
                .toList();
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

    /** How like an agency is by its likeliest name, and whether one of its names is a twin of the text. */
    private record Ranked(Agency agency, double score, boolean twin) {
        Ranked or(Ranked other) {
            return new Ranked(agency, Math.max(score, other.score), twin || other.twin);
        }
    }

    /** The likeliest agencies, the best first. */
    private List<Ranked> rank(AgencyName asked, Likeness likeness, int[] sharedLetters) {
        Set<KnownName> looked = new LinkedHashSet<>();
        most(sharedLetters, number -> names.get(number).whole().length(), looked);
        int[] sharedBones = bones.shared(likeness.sounding().bones());
        most(sharedBones, number -> names.get(number).sounding().bones().length(), looked);
        Map<Integer, Ranked> byRow = new LinkedHashMap<>();
        for (KnownName name : byInitials.getOrDefault(asked.whole(), List.of())) {
            Ranked ranked = new Ranked(name.agency(), Likeness.INITIALS, false);
            byRow.merge(name.agency().row(), ranked, Ranked::or);
        }
        for (KnownName name : looked) {
            double score = likeness.to(name);
            Ranked ranked = new Ranked(name.agency(), score, likeness.isTwin(name, score));
            byRow.merge(name.agency().row(), ranked, Ranked::or);
        }
        return byRow.values().stream()
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
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
