package org.spean.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.content.ProtectedWord;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.MatchKey;

/**
 * A name answers "which province?" or "which country?" only if it means one place and is no word that works everywhere:
 * such a word wins over any answer.
 */
final class PlaceNamesCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        Map<String, String> acting = draft.intents.stream()
                .filter(intent -> ProtectedWord.ofIntent(intent.id()).isPresent())
                .flatMap(intent -> intent.words().stream()
                        .map(word -> Map.entry(key(word.written().value()), intent.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        Seen provinces = new Seen("province", acting, problems);
        draft.provinces.forEach(
                p -> provinces.add(p.thing().code(), p.thing().name(), p.thing().spellings(), p.place()));
        Seen countries = new Seen("country", acting, problems);
        draft.countries.forEach(c -> countries.add(
                c.thing().country().code(), c.thing().name(), c.thing().spellings(), c.place()));
    }

    private static String key(String name) {
        return MatchKey.of(name).replace(" ", "");
    }

    /** The names of one kind of place so far. */
    private record Seen(
            String noun, Map<String, String> acting, Consumer<Problem> problems, Map<String, String> codes) {
        Seen(String noun, Map<String, String> acting, Consumer<Problem> problems) {
            this(noun, acting, problems, new HashMap<>());
        }

        void add(String code, Text name, List<String> spellings, Place place) {
            Set<String> names = Stream.concat(Stream.of(Language.values()).map(name::in), spellings.stream())
                    .collect(Collectors.toUnmodifiableSet());
            names.stream().sorted().filter(n -> !key(n).isEmpty()).forEach(n -> one(code, n, place));
        }

        private void one(String code, String name, Place place) {
            String intent = acting.get(key(name));
            if (intent != null) {
                problems.accept(place.error(
                        "The name `" + name + "` of " + noun + " " + code + " is a word of " + intent
                                + ", which works everywhere.",
                        "Take it out: it can never be the answer."));
            }
            String other = codes.putIfAbsent(key(name), code);
            if (other != null && !other.equals(code)) {
                problems.accept(place.error(
                        "The name `" + name + "` of " + noun + " " + code + " also names " + other + ".",
                        "Leave it with one of them."));
            }
        }
    }
}
