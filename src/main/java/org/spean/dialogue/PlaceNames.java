package org.spean.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.text.EditDistance;
import org.spean.text.MatchKey;

/**
 * Finds the province or country a person names: exact, then as a word of a longer answer ("nov poipet"), then with a typing
 * error in a long name. Two places that fit equally well are none: the question comes again.
 */
final class PlaceNames {
    private static final int ONE_ERROR_FROM = 5;
    private static final int TWO_ERRORS_FROM = 9;
    private static final int INSIDE_FROM = 3;
    private static final int LONGEST = 60;

    /** A place by one of its names. */
    private record Name(String key, String code) {}

    private final Map<String, String> exact = new HashMap<>();
    private final List<Name> names = new ArrayList<>();

    /** {@code code} is called {@code name} in every language, and {@code spellings}. */
    void add(String code, Text name, List<String> spellings) {
        for (Language language : Language.values()) {
            add(code, name.in(language));
        }
        spellings.forEach(spelling -> add(code, spelling));
    }

    /** The code of the place that a text, as match key, names. */
    Optional<String> find(String key) {
        if (key.isEmpty() || key.length() > LONGEST) {
            return Optional.empty();
        }
        String same = exact.get(spaceless(key));
        return same != null ? Optional.of(same) : inside(key).or(() -> near(spaceless(key)));
    }

    private void add(String code, String name) {
        String key = MatchKey.of(name);
        if (!key.isEmpty()) {
            exact.putIfAbsent(spaceless(key), code);
            names.add(new Name(key, code));
        }
    }

    private Optional<String> inside(String key) {
        String fenced = " " + key + " ";
        String best = "";
        String code = "";
        boolean several = false;
        for (Name name : names) {
            boolean latin = name.key().charAt(0) < 0x250;
            boolean there = name.key().length() >= INSIDE_FROM
                    && (latin ? fenced.contains(" " + name.key() + " ") : key.contains(name.key()));
            if (there && name.key().length() >= best.length()) {
                several = name.key().length() == best.length() && !name.code().equals(code);
                best = name.key();
                code = name.code();
            }
        }
        return best.isEmpty() || several ? Optional.empty() : Optional.of(code);
    }

    private Optional<String> near(String letters) {
        int limit = letters.length() < ONE_ERROR_FROM ? 0 : letters.length() < TWO_ERRORS_FROM ? 1 : 2;
        int best = limit + 1;
        String code = "";
        boolean several = false;
        for (Name name : names) {
            int distance = limit == 0 ? 1 : EditDistance.damerau(letters, spaceless(name.key()), limit);
            if (distance < best) {
                best = distance;
                code = name.code();
                several = false;
            } else if (distance == best && !name.code().equals(code)) {
                several = true;
            }
        }
        return best > limit || several ? Optional.empty() : Optional.of(code);
    }

    private static String spaceless(String key) {
        return key.indexOf(' ') < 0 ? key : key.replace(" ", "");
    }
}
