package org.spean.checks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.ContentPack;
import org.spean.content.Hotline;
import org.spean.content.ServiceCountry;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;

/** Whose number it is, by the help numbers of a pack. Built once for a pack; safe on any thread. */
public final class NumberDirectory {
    private final Map<String, List<Hotline>> byDigits = new HashMap<>();
    private final Map<PhoneNumber, Hotline> byNumber = new HashMap<>();
    private final PhonesIn finder;

    public NumberDirectory(ContentPack pack) {
        for (Hotline hotline : pack.hotlines().values().stream()
                .sorted(Comparator.comparing(Hotline::id))
                .toList()) {
            String digits = hotline.number().replaceAll("[^0-9]", "");
            byDigits.merge(
                    digits,
                    List.of(hotline),
                    (one, more) -> java.util.stream.Stream.concat(one.stream(), more.stream())
                            .toList());
            hotline.international().ifPresent(number -> byNumber.putIfAbsent(number, hotline));
        }
        List<Country> countries =
                pack.countries().stream().map(ServiceCountry::country).toList();
        this.finder = new PhonesIn(countries, Set.copyOf(byDigits.keySet()));
    }

    /** The numbers of a text; see {@link PhonesIn}. */
    public List<PhonesIn.Found> in(String text, Optional<Country> from) {
        return finder.in(text, from);
    }

    /** The help number that this is; of two countries that use the same short one, that of {@code where}, then the first by id. */
    public Optional<Hotline> of(PhonesIn.Found number, Country where) {
        Optional<Hotline> whole = number.phone().map(byNumber::get);
        if (whole.isPresent()) {
            return whole;
        }
        List<Hotline> same = byDigits.getOrDefault(number.digits(), List.of());
        return same.stream()
                .filter(hotline -> hotline.country().equals(where))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
