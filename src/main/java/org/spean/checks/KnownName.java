package org.spean.checks;

import java.util.Set;
import org.spean.content.Agency;
import org.spean.text.AgencyName;
import org.spean.text.Sounding;

/**
 * One name of an agency, ready to be compared.
 *
 * @param former whether it is a name of the past
 */
record KnownName(
        Agency agency,
        boolean former,
        String whole,
        String core,
        Set<String> words,
        Set<String> initials,
        Sounding sounding) {
    static KnownName of(Agency agency, boolean former, String written) {
        AgencyName name = AgencyName.of(written);
        return new KnownName(
                agency,
                former,
                name.whole(),
                name.core(),
                Set.copyOf(name.words()),
                name.initials(),
                Sounding.of(name.core()));
    }
}
