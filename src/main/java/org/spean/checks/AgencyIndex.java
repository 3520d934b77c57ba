package org.spean.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.text.AgencyName;
import org.spean.text.MatchKey;

/**
 * Finds the agency that a text means. Built once for a register (10,000 agencies: below a second), then immutable and asked
 * from any thread (below 2 ms). Decision 0020 says what is a verdict and what is only asked.
 */
public final class AgencyIndex {
    /** So many are offered at the most. */
    public static final int MOST = 3;
    /** Longer texts are no name. UTF-16 units after folding. */
    static final int LONGEST = 160;

    private final AgencyRegister register;
    private final OrdinaryWords ordinary;
    private final PhoneTexts phones = new PhoneTexts();
    private final LicenceIndex licences;
    private final NameIndex names;

    /**
     * @param ordinary what may mean something else, so that it is a name only with a word for "company" beside it
     */
    public AgencyIndex(AgencyRegister register, OrdinaryWords ordinary) {
        this.register = register;
        this.ordinary = ordinary;
        this.licences = new LicenceIndex(register.agencies());
        this.names = new NameIndex(register.agencies());
    }

    public AgencyRegister register() {
        return register;
    }

    /** What {@code text} means to this register. Total: any text gets an answer, in time bounded by {@link #LONGEST}. */
    public AgencyFound find(String text) {
        if (text.length() > 8 * LONGEST) {
            return new AgencyFound.NotAName(AgencyFound.Reason.TOO_LONG);
        }
        if (CodeText.is(text)) {
            return new AgencyFound.NotAName(AgencyFound.Reason.CODE);
        }
        String key = MatchKey.of(text);
        if (key.isEmpty()) {
            return new AgencyFound.NotAName(AgencyFound.Reason.EMPTY);
        }
        if (key.length() > LONGEST) {
            return new AgencyFound.NotAName(AgencyFound.Reason.TOO_LONG);
        }
        Licences found = licences.find(key);
        Optional<AgencyFound> phone = phones.number(text, key).map(AgencyFound.Phone::new);
        if (found.exact().size() == 1 && phone.isEmpty() && isMeant(found, key)) {
            return new AgencyFound.One(found.exact().getFirst(), AgencyFound.By.LICENCE);
        }
        if (!found.all().isEmpty() && (!found.exact().isEmpty() || !ordinary.has(key))) {
            return few(found.all(), found.all().size() > MOST);
        }
        return phone.orElseGet(() ->
                found.onlyDigits() ? new AgencyFound.NotAName(AgencyFound.Reason.DIGITS) : byName(AgencyName.of(text)));
    }

    /** One or two digits alone are an answer to a menu, and some short numbers are there to be called. */
    private boolean isMeant(Licences found, String key) {
        boolean ordinaryNumber = ordinary.has(key) || ordinary.has(found.digits());
        return found.named() || (found.digits().length() > LicenceIndex.MENU_DIGITS && !ordinaryNumber);
    }

    private AgencyFound byName(AgencyName name) {
        if (name.words().isEmpty()) {
            return new AgencyFound.NotAName(AgencyFound.Reason.NO_OWN_WORD);
        }
        NameIndex.Reach reach = reach(name);
        NameIndex.Hits hits = names.find(name, reach);
        if (hits.exact().size() == 1 && hits.rivals().isEmpty()) {
            NameIndex.Exact exact = hits.exact().getFirst();
            boolean meant = reach == NameIndex.Reach.LIKENESS
                    || (exact.whole() && !name.weak().isEmpty());
            if (meant && isEnough(name)) {
                return new AgencyFound.One(
                        exact.agency(), exact.former() ? AgencyFound.By.FORMER_NAME : AgencyFound.By.NAME);
            }
        }
        Set<Agency> all = new LinkedHashSet<>();
        hits.exact().forEach(exact -> all.add(exact.agency()));
        all.addAll(hits.rivals());
        all.addAll(hits.alike());
        if (all.isEmpty()) {
            return name.own().isEmpty() || reach != NameIndex.Reach.LIKENESS
                    ? new AgencyFound.NotAName(AgencyFound.Reason.NO_OWN_WORD)
                    : new AgencyFound.None();
        }
        return few(List.copyOf(all), all.size() > MOST);
    }

    private NameIndex.Reach reach(AgencyName name) {
        if (name.company() || !ordinary.covers(name.core())) {
            return NameIndex.Reach.LIKENESS;
        }
        return ordinary.has(name.whole()) ? NameIndex.Reach.WHOLE_NAMES : NameIndex.Reach.PARTS;
    }

    /** A short name, or an acronym, is a name only when a company is spoken of: it may as well be a word. */
    private static boolean isEnough(AgencyName name) {
        int letters = name.whole().length();
        return name.company() || letters >= 8 || (letters >= 6 && name.words().size() > 1);
    }

    private static AgencyFound few(List<Agency> agencies, boolean more) {
        return new AgencyFound.Few(new ArrayList<>(agencies.subList(0, Math.min(MOST, agencies.size()))), more);
    }
}
