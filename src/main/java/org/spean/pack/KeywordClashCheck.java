package org.spean.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.content.ProtectedWord;
import org.spean.model.Problem;

/**
 * One word must not mean two things at one moment: two intents that lead somewhere from anywhere, two choices of one
 * menu, or a protected intent and any other one. Words are the same when their match key is.
 */
final class KeywordClashCheck implements PackCheck {
    /** An intent's use of a key. */
    private record Claim(DraftIntent intent, Scalar word) {}

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        Map<String, List<Claim>> byKey = new LinkedHashMap<>();
        for (DraftIntent intent : draft.intents) {
            Set<String> own = new HashSet<>(); // the same word in two spellings of one intent is no clash
            for (DraftIntent.Word word : intent.words()) {
                String key = word.key().replace(" ", "");
                if (key.isEmpty()) {
                    problems.accept(word.written()
                            .place()
                            .error("A word of " + intent.id() + " has no letters.", "Write a word or delete it."));
                } else if (own.add(key)) {
                    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Claim(intent, word.written()));
                }
            }
        }
        Set<Set<String>> sameMenu = intentsOfOneMenu(draft);
        byKey.values().forEach(claims -> clashes(claims, sameMenu, problems));
    }

    private static void clashes(List<Claim> claims, Set<Set<String>> sameMenu, Consumer<Problem> problems) {
        for (int later = 1; later < claims.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                clash(claims.get(earlier), claims.get(later), sameMenu, problems);
            }
        }
    }

    private static void clash(Claim one, Claim two, Set<Set<String>> sameMenu, Consumer<Problem> problems) {
        boolean oneActs = isProtected(one.intent());
        if (oneActs || isProtected(two.intent())) {
            Claim acting = oneActs ? one : two;
            Claim shadowing = oneActs ? two : one;
            problems.accept(shadowing
                    .word()
                    .place()
                    .error(
                            "The word `%s` of %s is `%s` of %s, which works everywhere, after folding."
                                    .formatted(
                                            shadowing.word().value(),
                                            shadowing.intent().id(),
                                            acting.word().value(),
                                            acting.intent().id()),
                            "Delete it from " + shadowing.intent().id() + "."));
        } else if (bothEverywhere(one.intent(), two.intent())
                || sameMenu.contains(Set.of(one.intent().id(), two.intent().id()))) {
            problems.accept(two.word()
                    .place()
                    .error(
                            "The word `%s` of %s is also `%s` of %s (line %d)."
                                    .formatted(
                                            two.word().value(),
                                            two.intent().id(),
                                            one.word().value(),
                                            one.intent().id(),
                                            one.word().place().line()),
                            "Delete it from one of them."));
        }
    }

    private static boolean isProtected(DraftIntent intent) {
        return ProtectedWord.ofIntent(intent.id()).isPresent();
    }

    private static boolean bothEverywhere(DraftIntent one, DraftIntent two) {
        return one.entry().isPresent() && two.entry().isPresent();
    }

    /** Pairs of intents that stand at two choices of one menu. */
    private static Set<Set<String>> intentsOfOneMenu(Draft draft) {
        Set<Set<String>> pairs = new HashSet<>();
        for (DraftStep step : draft.steps.values()) {
            List<String> intents = step.options().stream()
                    .flatMap(option ->
                            option.intents().stream().map(Scalar::value).distinct())
                    .distinct()
                    .toList();
            for (String one : intents) {
                intents.stream().filter(two -> !two.equals(one)).forEach(two -> pairs.add(Set.of(one, two)));
            }
        }
        return pairs;
    }
}
