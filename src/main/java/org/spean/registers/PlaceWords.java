package org.spean.registers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.content.ContentPack;
import org.spean.content.Province;
import org.spean.content.ServiceCountry;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.text.MatchKey;

/** The names of countries and provinces that a list may use: a code, or a name the content pack knows. Immutable. */
public final class PlaceWords {
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, String> provinces = new HashMap<>();

    public PlaceWords(ContentPack pack) {
        for (ServiceCountry country : pack.countries()) {
            names(country.name(), country.spellings()).forEach(name -> countries.put(name, country.country()));
        }
        for (Province province : pack.provinces()) {
            provinces.put(province.code(), province.code());
            names(province.name(), province.spellings()).forEach(name -> provinces.put(name, province.code()));
        }
    }

    /** A country by its two capitals, any country of the world, or by a name. */
    Optional<Country> country(String word) {
        if (word.matches("[A-Z]{2}")) {
            return Optional.of(new Country(word));
        }
        return Optional.ofNullable(countries.get(MatchKey.of(word)));
    }

    /** The code of a province, from its code or a name of it. */
    public Optional<String> province(String word) {
        String key = MatchKey.of(word);
        return Optional.ofNullable(provinces.get(key.length() == 1 ? "0" + key : key));
    }

    private static Stream<String> names(Text name, List<String> spellings) {
        return Stream.concat(Arrays.stream(Language.values()).map(name::in), spellings.stream())
                .map(MatchKey::of);
    }
}
